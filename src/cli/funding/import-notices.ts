import {
  leavesOut,
  likelyTwins,
  type Notice,
  noticeBounds,
  readNotices,
} from '#engines/funding-notices/index.ts'
import { dayOf, writtenDay } from '#kit/dates.ts'
import { tableTexts } from '#kit/table-refusals.ts'
import { counted, numbered } from '#kit/words.ts'
import { importTexts } from '#modules/funding/index.ts'
import { plainText, readXml } from '#platform/imports/notice-text.ts'
import { decoded } from '#platform/sheets/decode.ts'
import { foreignKind } from '#platform/sheets/file-kind.ts'
import { nameOfGiven } from '../given-file.ts'
import { bytesToRead } from '../misread/given-text.ts'
import { misread } from '../misread/misread.ts'
import { CommandMisread, type Terminal } from '../terminal.ts'
import { kinds, noticeProblemLine, sources } from './notice-words.ts'

export interface ImportNoticesOptions {
  readonly dryRun?: boolean
}

/** A person reads the first ones; a machine gets them all. */
const mostShown = 40
const mostTold = 12

/** `funding import`: the notices of a file in one shape, with what was left out of it; kept unless it is a trial. */
export async function importNotices(out: Terminal, path: string, options: ImportNoticesOptions) {
  const name = nameOfGiven(path)
  const bytes = await bytesToRead(path)
  const kind = foreignKind(bytes)
  if (kind) throw new CommandMisread(`${name} : ${tableTexts.fr[kind](1)}`)
  if (bytes.length > noticeBounds.signs)
    throw new CommandMisread(`${name} : le fichier est trop grand (40 Mo au plus).`)
  const read = readNotices(decoded(bytes).text, { plain: plainText, xml: readXml })
  if (!read.ok) {
    const lineOf = (problem: (typeof read.problems)[number]) => noticeProblemLine(name, problem)
    const { message, problems } = misread(read.problems, lineOf, () => ({}), 'fr')
    throw new CommandMisread(message, problems)
  }
  const today = dayOf(new Date())
  const notices = [...read.notices].sort(byLastDay)
  const open = notices.filter(({ closes }) => closes === undefined || closes >= today)
  const twins = likelyTwins(notices)
  const left = read.problems.filter(({ code }) => leavesOut.has(code)).length
  const lines = [
    `${name} : ${sources[read.source]}, ${numbered(read.entries, 'annonces lues', 'fr')}.`,
    ...(read.total === undefined
      ? []
      : [`La source en a ${read.total} : ce fichier n’en est qu’une partie.`]),
    ...(read.twice === 0
      ? []
      : [
          `${counted(read.twice, 'annonce était là deux fois', 'annonces étaient là deux fois')} : la dernière mise à jour est gardée.`,
        ]),
    ...(left === 0
      ? []
      : [
          `${counted(left, 'annonce est laissée de côté', 'annonces sont laissées de côté')}, voir plus bas.`,
        ]),
    `Ouvertes aujourd’hui : ${open.length} ; closes : ${notices.length - open.length}.`,
    '',
    ...open.slice(0, mostShown).map(noticeLine),
    ...(open.length > mostShown
      ? [`Et ${open.length - mostShown} autres : --json les donne toutes.`]
      : []),
    ...twins
      .slice(0, mostTold)
      .map(
        ({ first, other }) =>
          `Peut-être la même chose : ${notices[first]?.sourceId} et ${notices[other]?.sourceId} (${notices[other]?.title}).`,
      ),
    ...read.problems.slice(0, mostTold).map((problem) => noticeProblemLine(name, problem)),
    ...(read.problemCount > mostTold
      ? [`Et ${read.problemCount - mostTold} autres remarques : --json les donne toutes.`]
      : []),
    ...(options.dryRun === true ? ['Essai : rien n’est gardé.'] : []),
  ]
  const kept =
    options.dryRun === true
      ? undefined
      : await (await import('./keep-file.ts')).keepFile({ name, bytes, read })
  for (const line of lines) out.say(line)
  if (kept) out.say(importTexts.fr.wasKept(kept.added, kept.changed))
  out.json('ouvroir funding import 1', {
    ...{
      dryRun: options.dryRun === true,
      kept: kept ?? null,
      file: path === '-' ? null : name,
      source: read.source,
    },
    ...{ entries: read.entries, twice: read.twice, total: read.total ?? null, notices },
    twins: twins.map(({ first, other, because }) => ({
      ...{ first: notices[first]?.sourceId, other: notices[other]?.sourceId, because },
    })),
    problemCount: read.problemCount,
    problems: read.problems.map((problem) => ({
      ...problem,
      message: noticeProblemLine(name, problem),
    })),
  })
}

function noticeLine(notice: Notice): string {
  const { closes, title, givers, sourceId } = notice
  const until = closes === undefined ? 'sans date de fin' : `jusqu’au ${writtenDay(closes, 'fr')}`
  const what = notice.kinds.map((kind) => kinds[kind]).join(', ')
  const by = givers.length === 0 ? '' : ` — ${givers.slice(0, 2).join(', ')}`
  return `${until} · ${what} · ${title}${by} (${sourceId})`
}

/** Those that close first, then those that never do. */
function byLastDay(notice: Notice, other: Notice): number {
  const [day, otherDay] = [notice.closes ?? '9999', other.closes ?? '9999']
  if (day !== otherDay) return day < otherDay ? -1 : 1
  return notice.sourceId < other.sourceId ? -1 : 1
}
