const word = String.raw`(?<!\p{L})`
const end = String.raw`(?![\p{L}·])`
const thing =
  'lettres?|courriels?|messages?|invitations?|liens?|demande|proposition|réponse|codes?|convocations?'

const french = new RegExp(
  [
    `${word}(?:envoyée?s?|prévenue?s?|averti(?:e|es|s)?|invitée?s?|informée?s?)${end}`,
    `${word}(?:prévenu|averti|invité|informé)·e`,
    `${word}(?:reçoit|reçoivent|recevra|recevront|recevrez|recevez|(?:a|ont) reçue?)${end}`,
    `${word}écri(?:t|vons) à${end}`,
    `${word}(?:${thing})${end}[^.;:]{0,40}${word}(?:part|partent|partira|partiront|parti(?:e|es|s)?)${end}`,
    'vient de partir',
    '(?:arrive|arrivent|arrivera) par courriel',
    'répond par courriel',
  ].join('|'),
  'iu',
)

const english = new RegExp(
  [
    String.raw`\b(?:is|are|was|were|been|will be) (?:now |just |all )?(?:sent|e-?mailed|told|informed|notified|warned|invited)\b`,
    String.raw`\b(?:gets?|receives?) (?:a|an|the|their|its|this|one|your)\b[^.;:]{0,30}\b(?:mail|e-mail|letter|message|link|code|invitation|reply|reason|answer)s?\b`,
    String.raw`\b(?:is|are) on (?:its|their) way\b`,
    String.raw`\b(?:letters?|e-?mails?|messages?|invitations?|links?|codes?)\b[^.;:]{0,40}\b(?:leaves?|has left|have left|just left)\b`,
    String.raw`\bcomes? by e-?mail\b|\banswers? you by e-?mail\b|\b(?:now|just|already) (?:sent|told)\b|\be-mails? sent\b`,
  ].join('|'),
  'i',
)

/** Sentences that say that nothing leaves, or nothing any more: the other half of what is looked for. */
const nothing =
  /(?<!\p{L})(?:rien n’est|n’est encore envoyé|rien n’a été|rien ne lui|aucun courriel|aucune? (?:autre )?lettre|ne (?:vous )?recevrez plus|rien ne part)|\bnothing (?:is|was)\b|\bno (?:e-?mail|letter|other letter)/iu

/** Do these words say, in one clause or another, that a message leaves, left or will leave, or that somebody knows by it? */
export function tellsOfLetters(words: string, locale: 'fr' | 'en'): boolean {
  const clauses = words.replace(/[\u00a0\u202f]/g, ' ').split(/(?<=[.;])/)
  const tells = locale === 'fr' ? french : english
  return clauses.some((clause) => tells.test(clause) && !nothing.test(clause))
}
