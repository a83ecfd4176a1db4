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
  const words = withArticle(name)
  if (words !== name) return words.startsWith('le ') ? `du ${words.slice(3)}` : `de ${words}`
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
  /^(?:commune|ville|mairie|communauté|métropole|région|préfecture|sous-préfecture|collectivité|coopérative|fondation|fédération|confédération|société|maison|mission|direction|compagnie|chambre|ligue|régie|mutuelle|caisse|coordination|médiathèque|bibliothèque)(?= )/i
const masculine =
  /^(?:département|conseil|syndicat|centre|collectif|comité|laboratoire|ministère|pays|parc|pôle|réseau|groupe|groupement|cabinet|lycée|collège|cercle|club|foyer|mouvement|secrétariat|rectorat)(?= )/i
const joined =
  /^(?:association|agence|agglomération|amicale|assemblée|atelier|école|entreprise|équipe|établissement|hôpital|union|université|institut|observatoire|office|organisation)(?= )/i
/** Forms of companies and of public bodies: words in capitals, which stay so. */
const feminineLetters = /^(?:SARL|SAS|SASU|SCOP|SCIC|SCI|SA|CAF|MJC|MFR)(?= )/
const masculineLetters = /^(?:CCAS|CIAS|GIP|GIE|PETR|CHU|EPL)(?= )/

/** Common words that follow « Le », « La », « L’ » in a name of one word: « le Labo », whereas « La Rochelle » is a place. */
const common =
  /^(?:labo|laboratoire|atelier|fabrique|collectif|réseau|ruche|maison|cercle|comité|conseil|fondation|ligue|mairie)s?$/i

/** « Les Ateliers de Valbrenne »: its verb is plural. */
export function isManyInName(name: string): boolean {
  return /^les /i.test(name)
}

/**
 * « la commune de Valbrenne », « l’association des riverains », « le Labo », « Démocratie Ouverte »: the name after « pour »,
 * « avec ». The article that a name bears is small inside a sentence, but in the name of a place: « La Rochelle »,
 * « Les Sables-d’Olonne ». A place is one word after its article, joined by hyphens.
 */
export function withArticle(name: string): string {
  const own = /^(Le|La|Les) (?=\S)|^L[’'](?=\S)/.exec(name)
  if (own) {
    const rest = name.slice(own[0].length)
    return /\S\s\S/.test(rest) || common.test(rest) ? small(name) : name
  }
  if (feminineLetters.test(name)) return `la ${name}`
  if (masculineLetters.test(name)) return `le ${name}`
  if (joined.test(name)) return `l’${small(name)}`
  if (feminine.test(name)) return `la ${small(name)}`
  return masculine.test(name) ? `le ${small(name)}` : name
}

/** A word typed in capitals stays as it was typed: « l’ASSOCIATION ». */
function small(words: string): string {
  const isShouted = /^\p{Lu}{2}/u.test(words)
  return isShouted ? words : words.charAt(0).toLowerCase() + words.slice(1)
}

/** « La commune de Valbrenne »: the same where a sentence begins with it. */
export function asBeginning(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
