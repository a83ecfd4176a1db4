import { plainWords } from '../words.ts'

/** « Le maire », « M. le Maire », « L’adjointe »: an article before a function, never before the name of a family. */
const office =
  /^((?:M\.|Mme|Monsieur|Madame)\s)?([Ll][ea]\s|[Ll][’'])(?=\p{Ll})|^((?:M\.|Mme|Monsieur|Madame)\s)?([Ll][ea]\s)(Maire|Mairesse|Présidente?|Préfet|Préfète|Ministre|Directeur|Directrice)(?!\p{L})/u

/**
 * Who signs, inside a sentence: « Hervé Riou, maire », « le maire de Valbrenne ». A function that the name says already is
 * not said twice, and keeps a capital only where it is letters. `unknown` stands for a name that nobody typed.
 */
export function personAndRole(name: string, role: string, unknown: string): string {
  const [person, what] = [name.trim(), role.trim()]
  if (person === '' && what === '') return ''
  const words = person === '' ? unknown : smallOffice(person)
  return what === '' || saysRole(person, what) ? words : `${words}, ${smallRole(what)}`
}

/** Is this function the first thing that the name says? « Le maire de Valbrenne », « Madame la présidente ». */
export function saysRole(name: string, role: string): boolean {
  const bare = plainWords(name).replace(/^(?:(?:m|mme|monsieur|madame) )?(?:(?:le|la|l) )?/, '')
  const words = plainWords(role)
  return words !== '' && `${bare} `.startsWith(`${words} `)
}

/** The article and the rank become small; « M. » keeps its capital. */
function smallOffice(name: string): string {
  return name.replace(
    office,
    (_, title = '', article = '', otherTitle = '', otherArticle = '', rank = '') =>
      `${title}${otherTitle}${`${article}${otherArticle}${rank}`.toLowerCase()}`,
  )
}

function smallRole(role: string): string {
  const keeps = /^\p{Lu}{2}|^Premi(?:er|ère) ministre/u.test(role)
  return keeps ? role : role.charAt(0).toLowerCase() + role.slice(1)
}
