import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readTruth } from "../../src/truth/index.ts";

const path = (name: string) => fileURLToPath(new URL(`../../corpus/${name}`, import.meta.url));

describe("the project's own ground truth", () => {
  it("has no faults", () => {
    expect(readTruth([path("ground-truth.yaml")]).entities.length).toBeGreaterThan(100);
  });
});
