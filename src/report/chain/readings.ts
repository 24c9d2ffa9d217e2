import type {
  Analysis,
  Annotation,
  Attribution,
  EventArgument,
  EventMention,
  Mention,
  Referent,
  RoleUse,
  Timex,
} from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";

/** One step of the reading: words, what they were read as, and the id of the rule that read them. */
export interface Step {
  readonly span: Span;
  readonly readAs: string;
  readonly by: string;
}

/** How the basis of a claim was read, step by step: the annotations themselves and those that they are made of. */
export function readingsOf(basis: readonly Annotation[], analysis: Analysis): readonly Step[] {
  const steps = basis.flatMap((annotation) => stepsOf(annotation, analysis));
  const key = ({ span, readAs }: Step): string => `${span.start} ${span.end} ${readAs}`;
  return [...new Map(steps.map((step) => [key(step), step])).values()].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
}

function stepsOf(annotation: Annotation, analysis: Analysis): readonly Step[] {
  if (isEvent(annotation)) {
    const { trigger, type, polarity, modality, by, named } = annotation;
    const stance = [type, modality, ...(polarity === "negative" ? ["negated"] : [])].join(", ");
    const called = named.length === 0 ? "" : `; goes by the name of ${named.join(", ")}`;
    return [
      { span: trigger, readAs: `event: ${stance}${called}`, by },
      ...annotation.arguments.flatMap((argument) => stepsOf(argument, analysis)),
    ];
  }
  if (isArgument(annotation)) {
    const { role, as, via, timex, mention, number, outcome, by } = annotation;
    const far = via === "syntax" ? "" : via === "sentence" ? ", from the sentence" : ", from the passage before";
    const doing = as === undefined ? "" : ` (${as})`;
    const value =
      timex !== undefined
        ? timexWords(timex)
        : mention !== undefined
          ? `${referentWords(mention.referent)}, by ${mention.form}`
          : (outcome ?? number);
    const filled = value === undefined ? "" : `: ${value}`;
    return [{ span: annotation, readAs: `${role}${doing}${filled}${far}`, by }];
  }
  if (isAttribution(annotation)) {
    const { cue, source, content, style, by } = annotation;
    return [
      ...content.map((span) => ({ span, readAs: `${style} speech`, by })),
      ...(cue === null ? [] : [{ span: cue, readAs: `cue: ${cue.factivity}`, by: cue.by }]),
      ...(source === null ? [] : stepsOf(source, analysis)),
    ];
  }
  if (isTimex(annotation)) {
    return [{ span: annotation, readAs: timexWords(annotation), by: annotation.by }];
  }
  if (isMention(annotation)) {
    const readAs = `${annotation.form}: ${referentWords(annotation.referent)}`;
    return [{ span: annotation, readAs, by: annotation.by }];
  }
  if (isRole(annotation)) {
    return [
      { span: annotation, readAs: `office, ${annotation.tense}: ${annotation.offices.join(", ")}`, by: annotation.by },
    ];
  }
  const attribution = analysis.attributions.find(({ content }) =>
    content.some(({ start, end }) => start <= annotation.start && annotation.end <= end),
  );
  return attribution === undefined
    ? [{ span: annotation, readAs: "words", by: annotation.by }]
    : stepsOf(attribution, analysis);
}

const ANCHORS = {
  published: "publication",
  narrative: "time told before",
  quotation: "time of the quotation",
} as const;

function timexWords({ type, value, certainty, anchor, bound }: Timex): string {
  const from = anchor === "none" ? "" : `, counted from the ${ANCHORS[anchor]}`;
  return `${type.toLowerCase()} ${value}, ${certainty}${from}${bound === undefined ? "" : `, ${bound}`}`;
}

function referentWords(referent: Referent): string {
  switch (referent.kind) {
    case "entity":
      return referent.id;
    case "ambiguous":
      return `one of ${referent.ids.join(", ")}`;
    case "role":
      return `the ${referent.role.offices.join(" or ")} (${referent.role.tense})`;
    case "group":
      return referent.members.map(referentWords).join(" and ");
    default:
      return `“${referent.name}”, not on record`;
  }
}

function isEvent(annotation: Annotation): annotation is EventMention {
  return "trigger" in annotation;
}

function isArgument(annotation: Annotation): annotation is EventArgument {
  return "via" in annotation;
}

function isAttribution(annotation: Annotation): annotation is Attribution {
  return "cue" in annotation && "content" in annotation;
}

function isTimex(annotation: Annotation): annotation is Timex {
  return "anchor" in annotation;
}

function isMention(annotation: Annotation): annotation is Mention {
  return "referent" in annotation;
}

function isRole(annotation: Annotation): annotation is RoleUse {
  return "offices" in annotation;
}
