/**
 * Names in h that the ear joins to the word before: « d’Hélène », « d’Hyères ». French has no rule that a program could
 * read in the spelling (« de Hans », « de Haguenau »): whoever is not in this list keeps « de », which is never shocking.
 */
const silentH =
  /^h(?:abitant|adrien|ector|elene|eloise|enri|enriette|erault|erbert|ermine|ermione|erve|ilaire|ippolyte|istoire|omme|onore|onorine|opital|orace|ortense|otel|ubert|uguette|yacinthe|yeres)(?:e?s)?(?![a-z])/

/** « Yves » and « Yvetot » elide, « Yann » and « Yasmine » do not: the y before a vowel is a consonant. */
const opensOnVowel = /^(?:[aeiou]|y[^aeiouy])/

/** The little word before this name loses its vowel: « d’Odile », « qu’Élise », but « de 11 personnes ». */
export function elides(name: string): boolean {
  const bare = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^œ/, 'oe')
    .replace(/^æ/, 'ae')
  return opensOnVowel.test(bare) || silentH.test(bare)
}

/** « de Paul », « d’Odile », « du Labo », « des Voisins »: the name after « équipe », « profil », « accord ». */
export function ofName(name: string): string {
  const article = /^(Le|Les) (?=\S)/.exec(name)
  if (article) return `${article[1] === 'Le' ? 'du' : 'des'} ${name.slice(article[0].length)}`
  // « Équipe du Labo » is « l’équipe du Labo » inside a sentence.
  const said = withArticle(name)
  if (said !== name) return said.startsWith('le ') ? `du ${said.slice(3)}` : `de ${said}`
  return elides(name) ? `d’${name}` : `de ${name}`
}

/** « que Paul », « qu’Odile »: the name after « le même », « le sujet ». */
export function asName(name: string): string {
  return elides(name) ? `qu’${name}` : `que ${name}`
}

/** « d’ » or « de » before the name of a person, where the name itself is printed apart, often in bold. */
export function beforePerson(name: string): 'd’' | 'de ' {
  return elides(name.trim()) ? 'd’' : 'de '
}

/** What sends papers, by the word that its name begins with; other names stand without an article, as they were typed. */
const feminine =
  /^(?:commune|ville|mairie|communauté|métropole|région|préfecture|collectivité|coopérative|fondation|fédération|société|maison|mission|direction)(?= )/i
const masculine =
  /^(?:département|conseil|syndicat|centre|collectif|comité|laboratoire|ministère|pays|réseau)(?= )/i
const joined =
  /^(?:association|agence|agglomération|école|entreprise|équipe|établissement|union|université|institut|office)(?= )/i

/** « la commune de Valbrenne », « l’association des riverains », « Démocratie Ouverte »: the name after « pour », « avec ». */
export function withArticle(name: string): string {
  const said = name.charAt(0).toLowerCase() + name.slice(1)
  if (joined.test(name)) return `l’${said}`
  if (feminine.test(name)) return `la ${said}`
  return masculine.test(name) ? `le ${said}` : name
}

/** « La commune de Valbrenne »: the same where a sentence begins with it. */
export function asBeginning(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
