import { describe, expect, test } from "vitest";
import { find, person, read, referent } from "./harness.ts";

describe("a family name alone", () => {
  test("is the one named in full before", () => {
    expect(read("Kim Yo-jong arrived. Then Kim left.")).toEqual(["Kim Yo-jong → kim-yo-jong", "Kim → kim-yo-jong"]);
  });

  test("is the only one named in full anywhere: a headline comes first", () => {
    expect(referent("Kim Leaves Hanoi Early in Anger\n\nKim Jong-un left at noon.", "Kim")).toBe("kim-jong-un");
  });

  test("is the only listed person of that name", () => {
    expect(read("On Monday Trump left.")).toEqual(["Trump → donald-trump"]);
  });

  test("is ambiguous where several are listed and none is named in full", () => {
    expect(read("On Monday Kim left.")).toEqual(["Kim → kim-jong-un|kim-jong-il|kim-yo-jong"]);
  });

  test("is ambiguous after two of that name", () => {
    expect(referent("Kim Jong-un met Kim Yo-jong. Kim left.", "Kim")).toBe("kim-jong-un|kim-yo-jong");
  });

  test("stays with the one who was called by it before the other came", () => {
    const text = "Donald Trump spoke. Trump left. Ivanka Trump stayed. Trump returned.";
    expect(referent(text, "Trump")).toBe("donald-trump");
  });

  test("is an unlisted person named in full before", () => {
    expect(read("Robert Kim arrived. Then Kim left.")).toEqual(["Robert Kim → ?Robert Kim", "Kim → ?Robert Kim"]);
    expect(referent("Ivanka Trump arrived. Then Trump left.", "Trump")).toBe("?Ivanka Trump");
    expect(referent("Kim Kardashian arrived. Then Kim left.", "Kim")).toBe("?Kim Kardashian");
  });

  test("is open where the unlisted person comes later", () => {
    expect(find("On Monday Trump left. Ivanka Trump stayed.")[0]?.referent.kind).toBe("ambiguous");
  });

  test("is not that of somebody who comes much later, and open from then on", () => {
    const text = `On Monday Trump left.${" It rained all day.".repeat(40)} Ivanka Trump stayed. Later Trump slept.`;
    expect(find(text).map((mention) => mention.referent.kind)).toEqual(["entity", "unlisted", "ambiguous"]);
  });

  test("of an unlisted person is found too", () => {
    expect(read("Anna Keller arrived. Then Keller left.")).toEqual([
      "Anna Keller → ?Anna Keller",
      "Keller → ?Anna Keller",
    ]);
  });

  test("may be a common word", () => {
    expect(read("The Moon is bright. Moon rocks are grey. Park benches are green. Bush fires burn.")).toEqual([]);
    expect(referent("Moon Jae-in arrived. Moon spoke.", "Moon")).toBe("moon-jae-in");
    expect(read("Moon Jae-in pointed at the Moon.")).toEqual(["Moon Jae-in → moon-jae-in"]);
    expect(referent("Yesterday President Moon spoke.", "President Moon")).toBe("moon-jae-in");
  });

  test("before a body is the body", () => {
    expect(read("It was the Trump administration.")).toEqual(["Trump administration → ?Trump administration"]);
    expect(read("It was a Trump-era rule.")).toEqual([]);
  });

  test("costs and finds the same among many names", () => {
    const others = Array.from({ length: 5000 }, (_, index) =>
      person(`Aa${index.toString(36)} Bb${index.toString(36)}`),
    );
    const names = [person("Kim Jong-un", { surname: "Kim" }), ...others];
    expect(read("It was Kim Jong-un. Kim left.", names)).toEqual([
      "Kim Jong-un → person-0".replace("person-0", "kim-jong-un"),
      "Kim → kim-jong-un",
    ]);
  });
});

describe("titled forms", () => {
  test("Mr. and Ms. leave out the others", () => {
    expect(referent("Kim Jong-un met Kim Yo-jong. Later Ms. Kim left.", "Ms. Kim")).toBe("kim-yo-jong");
    expect(referent("It was Ms. Kim again.", "Ms. Kim")).toBe("kim-yo-jong");
    expect(referent("It was Mr. Kim again.", "Mr. Kim")).toBe("kim-jong-un|kim-jong-il");
    expect(referent("It was Mr Trump again.", "Mr Trump")).toBe("donald-trump");
  });

  test("the title of an office leaves out those who are never given it", () => {
    const text = "President Trump spoke. Ivanka Trump listened. Trump left.";
    expect(read(text)).toEqual([
      "President Trump → donald-trump",
      "Ivanka Trump → ?Ivanka Trump",
      "Trump → donald-trump",
    ]);
    expect(referent("Mayor Robert Kim arrived. Later Mayor Kim left.", "Mayor Kim")).toBe("?Robert Kim");
  });

  test("the head is the name alone", () => {
    const text = "It was U.S. Secretary of State Mike Pompeo again.";
    const [mention] = find(text);
    expect(text.slice(mention?.start, mention?.end)).toBe("U.S. Secretary of State Mike Pompeo");
    expect(text.slice(mention?.head.start, mention?.head.end)).toBe("Mike Pompeo");
    expect(mention?.form).toBe("titled");
  });
});

describe("pronouns", () => {
  test.each([
    ["Trump arrived. He spoke.", "He", "donald-trump"],
    ["Kim Yo-jong arrived with Trump. She spoke.", "She", "kim-yo-jong"],
    ["Trump met Obama. He spoke.", "He", "donald-trump"],
    ["Between Trump and Obama, his was the better plan.", "his", "donald-trump|barack-obama"],
    ["Obama thanked Trump for helping him.", "him", "donald-trump"],
    ["Trump arrived.\n\nHe spoke.", "He", "donald-trump"],
    ["Trump arrived.\n\nIt rained. He spoke.", "He", "?He"],
    ["Trump arrived. It rained. It rained. It rained. He spoke.", "He", "?He"],
    ["Trump arrived. “He spoke,” it was said.", "He", "?He"],
    ["Anna Keller arrived. He spoke.", "He", "?He"],
  ])("%s", (text, pronoun, expected) => expect(referent(text, pronoun)).toBe(expected));
});

describe("groups", () => {
  test.each([
    ["Trump met Obama. The two leaders spoke.", "The two leaders", "donald-trump + barack-obama"],
    ["Trump met Obama. Both men spoke.", "Both men", "donald-trump + barack-obama"],
    ["Trump met Obama.\n\nThe pair spoke.", "The pair", "donald-trump + barack-obama"],
    ["Trump met Obama. The two met again.", "The two", "donald-trump + barack-obama"],
    ["Trump met Obama. They spoke.", "They", "donald-trump + barack-obama"],
    ["Trump and Obama praised their summit.", "their", "donald-trump + barack-obama"],
    ["Russia and China agreed. The two countries signed.", "The two countries", "russia + china"],
    ["Trump left for Russia and China. Both sides signed.", "Both sides", "russia + china"],
    ["Trump met the North Korean leader. The two men spoke.", "The two men", "donald-trump + current:dprk-leader"],
    ["Trump spoke. The two leaders agreed.", "The two leaders", "?The two leaders"],
    ["Trump met Obama. Experts said they were wrong.", "they", "?they"],
  ])("%s", (text, group, expected) => expect(referent(text, group)).toBe(expected));

  test("an office that the article gives to one of two is not the other", () => {
    const text =
      "Obama called. U.S. President Trump met Moon Jae-in. The U.S. president smiled. The two leaders agreed.";
    expect(referent(text, "The two leaders")).toBe("moon-jae-in + current:us-president");
  });

  test("a coordination stays two mentions", () => {
    expect(read("Later Trump and Obama left.")).toEqual(["Trump → donald-trump", "Obama → barack-obama"]);
  });
});

describe("spellings that differ in capitals only", () => {
  test("are one name", () => {
    expect(read("Yoon Suk Yeol met Yoon Suk-yeol. Yoon left.")).toEqual([
      "Yoon Suk Yeol → yoon-suk-yeol",
      "Yoon Suk-yeol → yoon-suk-yeol",
      "Yoon → yoon-suk-yeol",
    ]);
  });
});
