/** An ordinal in digits, as an article writes it: "45th", "101st". */
export function ordinalInDigits(number: number): string {
  const suffix = number % 100 >= 11 && number % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${suffix}`;
}
