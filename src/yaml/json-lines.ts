import type { Fault } from "../model/fault.ts";
import type { LocatedItem } from "./items.ts";
import { type LocatedYaml, parseYaml } from "./located.ts";

/**
 * Reads a file of one JSON object a line, whose field `section` tells the list it belongs to. `complete` is false where a line
 * is no JSON; faults tell all that is wrong with the lines' form.
 */
export function readJsonLines(
  uri: string,
  text: string,
  sections: readonly string[],
): { items: readonly LocatedItem[]; faults: readonly Fault[]; complete: boolean } {
  const items: LocatedItem[] = [];
  const faults: Fault[] = [];
  let complete = true;
  let number = 0;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    start = end + 1;
    number++;
    if (line.trim() === "") continue;
    const locate = locator(uri, line, number);
    const value = parsed(line);
    if (value === undefined) {
      complete = false;
      faults.push(...syntaxFaults(uri, line, number));
    } else if (value === null || typeof value !== "object" || Array.isArray(value)) {
      faults.push({
        location: locate([]),
        message: "each line is an object",
        mend: 'write {"section": "events", …}',
      });
    } else {
      const { section, ...fields } = value as Record<string, unknown>;
      if (typeof section === "string" && sections.includes(section)) {
        items.push({ section, value: fields, location: locationOf(uri, line, number), locate });
        continue;
      }
      faults.push({
        location: locate(["section"]),
        message: section === undefined ? "the line names no section" : `there is no section \`${String(section)}\``,
        mend: `give \`section\` one of ${sections.join(", ")}`,
      });
    }
  }
  return { items, faults, complete };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** JSON is YAML as well, whose reader knows the places. */
function locator(uri: string, line: string, number: number): LocatedYaml["locate"] {
  return (path, part) => {
    const place = parseYaml(uri, line).yaml.locate(path, part);
    return { ...place, line: number, endLine: number };
  };
}

function locationOf(uri: string, line: string, number: number): LocatedItem["location"] {
  const start = line.length - line.trimStart().length;
  return { uri, line: number, column: start + 1, endLine: number, endColumn: line.trimEnd().length + 1 };
}

function syntaxFaults(uri: string, line: string, number: number): readonly Fault[] {
  const [first] = parseYaml(uri, line).faults;
  const location = first?.location ?? locationOf(uri, line, number);
  return [
    {
      location: { ...location, line: number, endLine: number },
      message: `not valid JSON${first === undefined ? "" : `: ${first.message.replace(/^not valid YAML: /, "")}`}`,
      mend: "write one JSON object a line",
    },
  ];
}
