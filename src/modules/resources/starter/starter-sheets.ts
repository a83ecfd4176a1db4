import { type ContentFault, type ContentFile, linkIn, refuseFaults } from '#kit/content/content.ts'
import { slugOf } from '#kit/words.ts'
import { noBreak } from '#kit/writing/typeset-page.ts'
import { reservedSlugs } from '../paths.ts'
import { readSheetFile, type SheetDraft, type SheetLink } from './sheet-file.ts'

/** Where the sheets of the start are edited, from the root of the house. */
export const starterFolder = 'src/modules/resources/starter/content'

/** The list that says which sheets come first; the others follow by name. */
export const orderName = 'ordre'

/** Told by the experiment that the room of experiments replays from it, and published at its end. */
export const replayedSlug = 'un-panel-de-quinze-personnes-tire-au-sort-aux-flechettes'

/** A sheet that a new house offers before anybody wrote there. */
export type StarterSheet = Pick<SheetDraft, 'slug' | 'where' | 'words'>

export interface SheetsRead {
  /** The first ones on top. */
  readonly sheets: readonly StarterSheet[]
  readonly faults: readonly ContentFault[]
}

/** The files of the folder as sheets, with what links them; or what is wrong, file by file. */
export function readSheets(
  files: readonly ContentFile[],
  unread: readonly ContentFault[] = [],
): SheetsRead {
  const faults = [...unread]
  const add = (fault: ContentFault) => faults.push(fault)
  const drafts = new Map<string, SheetDraft>()
  for (const file of files) {
    // A file whose facts cannot be read would be told to lack them all.
    if (file.name === orderName || unread.some(({ path }) => path === file.path)) continue
    checkName(file, add)
    const draft = readSheetFile(file, add)
    if (draft) drafts.set(file.name, draft)
  }
  checkTitles([...drafts.values()], add)
  const known = new Set(files.map(({ name }) => name))
  const linked = new Map(
    [...drafts].map(([name, draft]) => [name, follow(draft, drafts, known, add)] as const),
  )
  const order = files.find(({ name }) => name === orderName)
  const first = order ? namesIn(order, drafts, known, add) : []
  const names = [...new Set([...first, ...linked.keys()])]
  return {
    sheets: names.flatMap((name) => linked.get(name) ?? []),
    faults: faults.toSorted((fault, other) =>
      fault.path === other.path ? fault.line - other.line : fault.path < other.path ? -1 : 1,
    ),
  }
}

/** Refused as a whole: a house does not begin with half of its sheets. */
export function checkedSheets({ sheets, faults }: SheetsRead): readonly StarterSheet[] {
  refuseFaults(faults)
  return sheets
}

/** The name of the file is the end of the address of the page. */
function checkName({ path, name }: ContentFile, add: (fault: ContentFault) => void): void {
  if (slugOf(name) === name && !reservedSlugs.has(name)) return
  const text = reservedSlugs.has(name)
    ? `« ${name} » est déjà l’adresse d’une page du site : donnez un autre nom au fichier.`
    : `le nom du fichier est la fin de l’adresse de la page : sans accent ni espace, par exemple « ${slugOf(name)}.md ».`
  add({ path, line: 1, text })
}

/** Two sheets of one title cannot be told apart, and would have one address. */
function checkTitles(drafts: readonly SheetDraft[], add: (fault: ContentFault) => void): void {
  const seen = new Map<string, string>()
  for (const { path, words } of drafts) {
    const slug = slugOf(words.title)
    const other = seen.get(slug)
    if (other)
      add({ path, line: 1, text: `la fiche ${other} porte déjà ce titre : changez l’un des deux.` })
    else seen.set(slug, path)
  }
}

function follow(
  draft: SheetDraft,
  drafts: ReadonlyMap<string, SheetDraft>,
  known: ReadonlySet<string>,
  add: (fault: ContentFault) => void,
): StarterSheet {
  const { slug, where, words } = draft
  const found = draft.links.flatMap((link) => {
    const target = targetOf(draft.path, link, drafts, known, add)
    return target ? { link, target } : []
  })
  const items = found
    .filter(({ link }) => link.part === 'items')
    .map(({ link, target }) => ({
      slug: target.slug,
      title: target.words.title,
      note: link.note,
    }))
  const told = found.filter(({ link }) => link.part === 'examples')
  let { examples } = words.content.sections
  // A title is found again by the search; its place tells whom to call.
  for (const { target } of told) {
    const { title, content } = target.words
    examples = examples?.replace(
      new RegExp(`^- \\[.*\\]\\(${target.slug}\\.md\\)$`, 'm'),
      () => `- ${content.place}${noBreak}: «${noBreak}${title}${noBreak}»`,
    )
  }
  const content = {
    ...words.content,
    sections: examples ? { ...words.content.sections, examples } : words.content.sections,
    ...(items.length > 0 ? { items } : {}),
  }
  return { slug, where, words: { ...words, content } }
}

function targetOf(
  path: string,
  { line, title, file }: Pick<SheetLink, 'line' | 'title' | 'file'>,
  drafts: ReadonlyMap<string, SheetDraft>,
  known: ReadonlySet<string>,
  add: (fault: ContentFault) => void,
): SheetDraft | undefined {
  const name = file.replace(/\.md$/, '')
  const target = drafts.get(name)
  if (!target) {
    // One that is there and cannot be read has its own fault.
    if (!known.has(name))
      add({
        path,
        line,
        text: `il n’y a pas de fiche « ${file} » : corrigez le lien, ou retirez la ligne.`,
      })
    return undefined
  }
  if (target.words.title !== title)
    add({
      path,
      line,
      text: `cette fiche a pour titre « ${target.words.title} » : écrivez-le entre les crochets.`,
    })
  return target
}

function namesIn(
  order: ContentFile,
  drafts: ReadonlyMap<string, SheetDraft>,
  known: ReadonlySet<string>,
  add: (fault: ContentFault) => void,
): readonly string[] {
  const names: string[] = []
  for (const [at, text] of order.body.entries()) {
    if (!text.startsWith('- ')) continue
    const link = linkIn(text.slice(2).trim())
    const line = order.bodyLine + at
    const { path } = order
    if (!link) {
      add({ path, line, text: 'une ligne de cette liste s’écrit « - [Titre](fichier.md) ».' })
      continue
    }
    const target = targetOf(path, { line, title: link.words, file: link.href }, drafts, known, add)
    if (!target) continue
    if (names.includes(target.slug))
      add({
        path,
        line,
        text: 'cette fiche est déjà plus haut dans la liste : gardez une seule des deux lignes.',
      })
    names.push(target.slug)
  }
  return names
}
