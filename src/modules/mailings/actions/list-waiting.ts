import { dayOf } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { filled, writingPaths } from '../paths/writing.ts'
import { pathTo } from '../paths.ts'
import { mayRunMailings } from '../permissions.ts'
import { listInError, listUnfinished, type Unfinished } from '../store/waiting.ts'
import { onMoment } from '../texts/schedule.ts'
import { waitingTexts } from '../texts/waiting.ts'

/** After two weeks, an address in error is corrected by hand or never. */
const errorDays = 14

const work = { family: 'gatherings', dueOn: undefined } as const

/** What the letters await from this person: drafts to finish and to reread, letters ready to leave, addresses in error. */
export async function listWaitingLetters(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  if (!mayRunMailings(viewer)) return []
  const texts = waitingTexts[ctx.locale]
  const since = new Date(ctx.now.getTime() - errorDays * 86_400_000)
  const [letters, errors] = await Promise.all([listUnfinished(ctx.db), listInError(ctx.db, since)])
  return [
    ...letters.map((letter) => lineOf(letter, viewer, ctx.locale)),
    ...errors.map(({ id, title, count }) => ({
      ...work,
      key: `mailing:${id}:errors`,
      label: texts.errors(count, title),
      href: pathTo('sending', id),
      where: texts.where,
      why: texts.whys.errors,
      minutes: 10,
    })),
  ]
}

function lineOf(letter: Unfinished, viewer: Viewer, locale: Locale): WaitingLine {
  const { id, title, state, leavesAt, stayed, stayedAt } = letter
  const texts = waitingTexts[locale]
  const isOwn = letter.createdBy === viewer.id
  const why = isOwn ? texts.whys.own : texts.whys.team
  const here = { ...work, where: texts.where }
  const sending = pathTo('sending', id)
  if (stayed && stayedAt) {
    return {
      ...{ ...here, key: `mailing:${id}:stayed`, href: sending, minutes: 10 },
      label: texts.stayed(title, onMoment(stayedAt, locale)),
      why: letter.scheduledBy === viewer.id ? texts.whys.chosen : texts.whys.stayed,
    }
  }
  if (leavesAt) {
    return {
      ...{ ...here, key: `mailing:${id}:hour`, why, minutes: 30 },
      label: texts.readyBefore(title, onMoment(leavesAt, locale)),
      href: filled(writingPaths.write, { id }),
      dueOn: dayOf(leavesAt),
    }
  }
  return {
    ...{ ...here, key: `mailing:${id}:${state}`, why },
    label: letterLabel(texts, state, title, isOwn),
    href: state === 'draft' ? filled(writingPaths.write, { id }) : sending,
    minutes: state === 'draft' ? 30 : 5,
  }
}

function letterLabel(
  texts: (typeof waitingTexts)['fr'],
  state: string,
  title: string,
  isOwn: boolean,
): string {
  if (state === 'ready') return texts.send(title)
  if (state === 'paused') return texts.paused(title)
  return isOwn ? texts.finish(title) : texts.reread(title)
}
