import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { plainWords } from '#kit/words.ts'
import type { Db } from '#platform/context.ts'
import type { DossierSection, PublicPage, WordsAnswer, WordsAsked } from '#platform/module.ts'
import { stateOf } from '../assessment.ts'
import { markersOf } from '../index-model.ts'
import { paths } from '../paths.ts'
import { findPublishedModel } from '../store/models.ts'
import { assessmentTexts } from '../texts/assessments.ts'
import { homeTexts } from '../texts/home.ts'
import { referentialTexts } from '../texts/referential.ts'
import { listOpened } from './name-subjects.ts'

/** The pages of the room that anyone reads, its markers, and the assessments that were opened. */
export async function searchIndex(
  db: Db,
  { words, locale, limit }: WordsAsked,
): Promise<readonly WordsAnswer[]> {
  const texts = homeTexts[locale]
  const asked = plainWords(words).split(' ').filter(Boolean)
  if (asked.length === 0) return []
  const model = await findPublishedModel(db)
  const markers = model ? markersOf(model.content) : []
  const pages = [
    { title: texts.title, text: texts.lead, href: paths.home },
    { title: texts.diagnosis, text: texts.diagnosisNote, href: paths.diagnosis },
    {
      title: referentialTexts[locale].title,
      text: `${texts.referential}. ${texts.referentialNote}`,
      href: paths.referential,
    },
    { title: texts.national, text: texts.nationalNote, href: paths.national },
    ...(await listOpened(db)).map(({ assessment, place, href }) => ({
      title: assessmentTexts[locale].title(assessmentTexts[locale].waveOf(place, assessment.wave)),
      text: assessment.intro,
      href,
    })),
    ...markers.map(({ marker }) => ({
      title: marker.title[locale],
      text: marker.help?.[locale] ?? '',
      href: paths.marker(marker.id),
    })),
  ]
  const holds = (text: string) => {
    const plain = plainWords(text)
    return asked.every((word) => plain.includes(word))
  }
  return pages
    .filter(({ title, text }) => holds(`${title} ${text}`))
    .toSorted((left, right) => Number(holds(right.title)) - Number(holds(left.title)))
    .slice(0, limit)
    .map((found) => ({ group: texts.title, ...found }))
}

/** On the page of a territory: its assessments, and their state in words. */
export async function listOnTerritory(
  db: Db,
  territoryId: string,
  _viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly DossierSection[]> {
  const texts = assessmentTexts[locale]
  const own = (await listOpened(db)).filter(
    ({ assessment }) => assessment.territoryId === territoryId,
  )
  if (own.length === 0) return []
  const items = own.map(({ assessment, href }) => ({
    label: texts.wave(assessment.wave),
    href,
    note: texts.states[stateOf(assessment)],
  }))
  return [{ title: homeTexts[locale].title, items }]
}

/** For the map of the site. */
export async function listIndexPages(db: Db): Promise<readonly PublicPage[]> {
  const model = await findPublishedModel(db)
  const changed = model?.publishedAt
  const fixed = changed
    ? [paths.home, paths.national, paths.diagnosis, paths.referential].map((path) => ({
        path,
        changed,
      }))
    : []
  const opened = (await listOpened(db)).map(({ assessment, href }) => ({
    path: href,
    changed: assessment.publishedAt ?? assessment.closedAt ?? assessment.openedAt ?? new Date(0),
  }))
  return [...fixed, ...opened]
}
