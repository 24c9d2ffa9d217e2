import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { truthJsonSchema } from "../../src/truth/index.ts";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
  truthJsonSchema(),
);
const read = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), "utf8"));

describe("the JSON Schema of a ground-truth file", () => {
  it("accepts what the loader accepts, with fields left to their defaults and bare years", () => {
    expect(validate(read("sound/events.yaml"))).toBe(true);
    expect(validate(read("sound/entities.yaml"))).toBe(true);
  });

  it("finds an unknown field and an empty list of citations", () => {
    expect(validate(read("faulty.yaml"))).toBe(false);
    expect(validate({ events: [{ id: "x", type: "meeting", date: "2018", citations: ["a"], venue: [] }] })).toBe(false);
    expect(validate({ events: [{ id: "x", type: "meeting", date: "2018", citations: [] }] })).toBe(false);
    expect(validate({ events: [{ id: "x", type: "meeting", date: "2018", citations: ["a"] }] })).toBe(true);
  });

  it("describes what a reference names", () => {
    expect(JSON.stringify(truthJsonSchema())).toContain("id of an entity");
    expect(JSON.stringify(truthJsonSchema())).not.toContain('"ref":');
  });
});
