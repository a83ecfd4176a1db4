/**
 * What a telephone dials, from a number as people write it: `05 56 00 00 00 (9 h à 17 h)` gives `0556000000`, and
 * `+33 (0)5 56 00 00 00` gives `+33556000000`. Nothing when there is no number in it. Several: the first.
 */
export function dialled(phone: string): string | undefined {
  const plain = phone.replaceAll('(0)', '').replaceAll(/[\u00a0\u202f]/g, ' ')
  const number = /\+? ?\d(?:[ .\-/]{0,2}\d){1,14}/.exec(plain)?.[0]
  return number?.replaceAll(/[^\d+]/g, '')
}

/** The figures of a number stay on one line: a number that is cut in two is copied wrong. */
export function unbrokenPhone(phone: string): string {
  return phone.replaceAll(/(?<=\d)[ \u202f](?=\d)/g, '\u00a0')
}
