import type { FrenchSentence } from './french.ts'

/**
 * Words and turns that readers stumbled on, each with what to write. The list only grows: a sentence that was found
 * hard to read comes here with its reason, so that nobody writes it again elsewhere.
 */
const hardWords: readonly {
  readonly found: RegExp
  readonly write: string
  /** Sentences where the word is a fact and no image: a path, the subject of a sheet. */
  readonly but?: RegExp
}[] = [
  {
    found: /\bgestes?\b/i,
    write: 'what is done: « À faire », « Seule l’équipe peut faire cela »',
    but: /gestes techniques/,
  },
  {
    found: /le sort vous|rendue? au sort|pès\p{L}+ sur le sort/iu,
    write: '« Vous êtes tiré·e au sort », « vos chances »',
  },
  {
    found: /ouvre (?:plus )?rien|ouvriront? plus|n’ouvre plus/i,
    write: '« Ce lien a expiré ou a déjà servi »',
  },
  { found: /forme attendue/i, write: 'what to type, with an example', but: /date de rendu/ },
  { found: /est à remplir\./i, write: '« Remplissez « Prénom ». »' },
  {
    found: /(?:ne )?se lit pas\b|se lisent pas/i,
    write: 'who cannot read what, and which file to choose',
  },
  { found: /clés? aléatoires?/i, write: '« un numéro tiré au hasard »' },
  { found: /tant que (?:la maison|l’instance) existe/i, write: '« tant que ce site existe »' },
  { found: /\([a-z]+(?:_[a-z]+)+\)/, write: 'what it is, in place of the name of a column' },
  { found: /[ée]tait réuni\b/i, write: '« toutes les conditions étaient remplies »' },
  { found: /\bune main y a\b/i, write: '« quelqu’un les a changées depuis »' },
  {
    found: /\b(?:lus?|lues?|vus?|vues?) (?:que )?de (?:qui|vous|l’équipe)\b/i,
    write: '« lu par l’équipe », « lus par la personne qui… »',
  },
  { found: /ordre qui ne veut rien dire/i, write: '« mélangés au hasard »' },
  {
    found: /\bla maison\b/i,
    write: 'who it is: the team, the host, Ouvroir',
    but: /maison (?:de la citoyenneté|des associations)|^La maison$|tat de la maison$|^Revenir à l’état de la maison$/,
  },
  { found: /plus qu’un|dernier geste/i, write: 'what to press' },
  {
    found: /\bboîte aux lettres\b/i,
    write: '« courriels » : a letter box is for paper',
    but: /Affiches et|boîte aux lettres (?:de plus|restée vide|a reçu)/,
  },
  {
    found:
      /balise (?:n’ait |n’a |a )?(?:pas encore )?parl|balise parle|(?:le|ce) tour (?:\S+ )?parle\b/i,
    write: '« la balise sortira le… » : a number does not speak',
  },
  {
    found: /\bcela ne se (?:défait|reprend) pas\b/i,
    write: '« Vous ne pourrez pas revenir en arrière. »',
  },
  {
    found: /\bune lettre (?:vient de partir|y part)\b/i,
    write: '« courriel » : a letter is paper',
  },
  { found: /\bne se peut (?:pas|plus)\b/i, write: '« Vous ne pouvez plus… »' },
  {
    found: /\b(?:née?s? de cette page|vécu son année|vivra jusqu)/i,
    write: 'what was made, until when',
  },
  { found: /\b(?:e-?mails?|mails?)\b/i, write: '« courriel »', but: /titre comme EMAIL/ },
]

/** Sentences with a word of the list, and what to write. */
export function hardToRead({ path, line, text }: FrenchSentence): readonly string[] {
  const words = text.replace(/\$\{[^}]*\}/g, '…')
  return hardWords
    .filter(({ found, but }) => found.test(words) && !but?.test(words))
    .map(({ write }) => `${path}:${line} ${text.slice(0, 120)} → ${write}`)
}

/** Sentences of more than 25 words, up to a stop, a colon or a semicolon: a listener loses their beginning. */
export function tooLong({ path, line, text }: FrenchSentence): readonly string[] {
  return text
    .split(/(?<=[.!?:;])\s+/)
    .filter((words) => words.split(/\s+/).length > 25)
    .map((words) => `${path}:${line} ${words.slice(0, 120)}`)
}
