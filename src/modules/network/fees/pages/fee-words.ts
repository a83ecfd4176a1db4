import { writtenMoney } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { type FeeUnknown, feeUnknownTexts, membershipTexts } from '../../membership/nouns.ts'
import type { Fee } from '../band.ts'
import { feeReasonWords } from '../texts/fee.ts'

/** « 800 €, 8 400 habitants… »: the amount, and where it comes from. */
export function feeWords(fee: Fee | FeeUnknown, locale: Locale): string {
  if (typeof fee === 'string') return feeUnknownTexts[locale][fee]
  const amount =
    fee.cents === 0 ? membershipTexts[locale].billFree : writtenMoney(fee.cents, locale)
  return `${amount}${colon[locale]}${feeReasonWords(fee.reason, locale)}.`
}
