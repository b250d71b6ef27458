/**
 * Whether a CAS Registry Number ends in its right check digit: the digits before it, counted from the right,
 * are each multiplied by their place; the sum's last digit is the check digit (CAS, "Check Digit Verification").
 */
export function hasCheckDigit(cas: string): boolean {
  const digits = [...cas.replaceAll("-", "")].reverse().map(Number);
  const sum = digits.slice(1).reduce((total, digit, i) => total + digit * (i + 1), 0);
  return sum % 10 === digits[0];
}
