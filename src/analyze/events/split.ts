import type { EventArgument } from "../../model/analysis.ts";
import type { Story } from "./story.ts";

/**
 * "met in Singapore in June 2018 and in Hanoi in February 2019": each pair of a place and a date behind a trigger is an event of
 * its own, with all else in common.
 */
export function splitByCircumstances(story: Story, from: number): readonly Story[] {
  const told = story.arguments.filter(({ start, role }) => start >= from && (role === "place" || role === "time"));
  if (told.length < 4) return [story];
  const ordered = told.toSorted((a, b) => a.start - b.start);
  const pairs: EventArgument[][] = [];
  for (const [index, argument] of ordered.entries()) {
    if (index % 2 === 0) pairs.push([argument]);
    else pairs.at(-1)?.push(argument);
  }
  const [lead] = ordered;
  const isList = pairs.every(([one, two]) => one?.role === lead?.role && two !== undefined && two.role !== one?.role);
  if (!isList) return [story];
  const common = story.arguments.filter((argument) => !told.includes(argument) && argument.role !== "count");
  const trigger = { ...story.trigger, plural: false };
  return pairs.map((pair) => ({ ...story, trigger, arguments: [...common, ...pair] }));
}
