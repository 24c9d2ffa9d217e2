import type { Fault } from "../../model/fault.ts";
import type { Entity } from "../../model/truth.ts";
import { type Item, valuesOf } from "./item.ts";

/** Entities that contain themselves, directly or through others. */
export function circularPlaces(items: readonly Item[]): readonly Fault[] {
  const entities = valuesOf<Entity>(items, "entities");
  const within = new Map(entities.map(({ value }) => [value.id, value.within]));
  const done = new Set<string>();
  return entities.flatMap(({ item, value }) => {
    const circle = circleFrom(value.id, within, done);
    return circle === undefined
      ? []
      : [
          {
            location: item.locate(["within"]),
            message: `\`${value.id}\` lies within itself: ${circle.join(" < ")}`,
            mend: "name only what contains it",
          },
        ];
  });
}

/** Walks up without recursion; what is `done` leads into no circle that is not yet reported. */
function circleFrom(
  id: string,
  within: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly string[] | undefined {
  const path: { id: string; next: number }[] = [];
  const onPath = new Set<string>();
  let circle: readonly string[] | undefined;
  const enter = (at: string) => {
    path.push({ id: at, next: 0 });
    onPath.add(at);
  };
  if (!done.has(id)) enter(id);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const parent = within.get(top.id)?.[top.next++];
    if (parent === undefined) {
      done.add(top.id);
      onPath.delete(top.id);
      path.pop();
    } else if (onPath.has(parent)) {
      circle ??= [...path.map((step) => step.id), parent].slice(path.findIndex((step) => step.id === parent));
    } else if (!done.has(parent)) {
      enter(parent);
    }
  }
  return circle;
}
