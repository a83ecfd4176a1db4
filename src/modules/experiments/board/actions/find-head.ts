import { askedOnce } from '#kit/copies/asked-once.ts'
import { asItIs } from '#kit/copies/copy-kind.ts'
import { dayOf, shortDay } from '#kit/dates.ts'
import type { PageHead } from '#kit/frames/page-head.ts'
import { writtenLocale } from '#kit/texts.ts'
import { findTerritory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { readCopy } from '#platform/copies/copies.ts'
import { addressWords, type Experiment } from '../../experiment.ts'
import { findStageDates, findWhatNext, listPassages, nextHref } from '../../gates/index.ts'
import { isGesture, nextWords } from '../../gates/nouns.ts'
import type { KindsNow } from '../../instrument-kinds.ts'
import { isLate } from '../../lateness.ts'
import { phasePaths } from '../../paths/phase.ts'
import { paths } from '../../paths.ts'
import { mayEditExperiment, maySeeExperiment, maySeeWorkings } from '../../permissions.ts'
import { experimentPlaces, type PlaceKey, placesOf } from '../../places.ts'
import { copiedExperiment } from '../../proposals/index.ts'
import { proposalTexts } from '../../proposals/nouns.ts'
import { noResults, type ResultsNow } from '../../results-now.ts'
import { stationOf } from '../../stage.ts'
import { stationMarks } from '../../station-marks.ts'
import { findExperiment, findExperimentBySlug } from '../../store/experiments.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { stageTexts } from '../../texts/stage.ts'
import { placesOpen } from '../place-counts.ts'
import { countPlaces, findInstrumentHome } from '../store/place-counts.ts'
import { placeTexts } from '../texts/places.ts'

interface Found {
  readonly experiment: Experiment | undefined
  readonly place: PlaceKey
  /** The phase of an instrument. */
  readonly within?: PageHead['within']
}

/** The header of the experiment that an address is a part of: its own pages, and those of its instruments. */
export function headsOf(kinds: KindsNow, results: ResultsNow = noResults) {
  return async (ctx: Ctx, path: string): Promise<PageHead | undefined> => {
    const found = (await ownPage(ctx, path)) ?? (await instrumentPage(ctx, kinds, path))
    if (!found?.experiment || !maySeeExperiment(ctx.person, found.experiment)) return undefined
    return headOf(ctx, { ...found, experiment: found.experiment }, results)
  }
}

async function ownPage({ db }: Ctx, path: string): Promise<Found | undefined> {
  const [, slug, rest = ''] = /^\/experiences\/([^/]+)(\/.*)?$/.exec(path) ?? []
  if (!slug || addressWords.includes(slug)) return undefined
  const [place] = placesOf(rest)
  return place && { experiment: await findExperimentBySlug(db, decoded(slug)), place }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

async function instrumentPage(ctx: Ctx, kinds: KindsNow, path: string): Promise<Found | undefined> {
  for (const kind of kinds()) {
    const id = await kind.instrumentAt?.(ctx, path)
    if (!id) continue
    const home = await findInstrumentHome(ctx.db, kind.name, id)
    const experiment = home && (await findExperiment(ctx.db, home.experimentId))
    if (!experiment) return undefined
    const href = `${phasePaths.list(experiment.slug)}#phase-${home.planId}`
    return {
      experiment,
      place: 'field',
      within: [{ label: home.title, labelIn: writtenLocale, href }],
    }
  }
  return undefined
}

async function headOf(
  ctx: Ctx,
  at: Found & { readonly experiment: Experiment },
  results: ResultsNow,
): Promise<PageHead> {
  const { db, person, locale } = ctx
  const { experiment } = at
  const today = dayOf(ctx.now)
  const edits = mayEditExperiment(person, experiment)
  const texts = placeTexts[locale]
  const isDraft = edits && experiment.visibility === 'draft'
  const [territory, passages, dates, counts, next, copied] = await Promise.all([
    experiment.territoryId ? findTerritory(db, experiment.territoryId) : undefined,
    listPassages(db, experiment.id),
    findStageDates(db, experiment.id),
    countPlaces(db, experiment.id, today),
    edits ? findWhatNext(db, experiment, today, true) : undefined,
    isDraft ? readCopy(ctx, copiedExperiment, experiment.id) : undefined,
  ])
  const stations = stationMarks({ locale, experiment, passages, dates, today, size: 'full' })
  const works = maySeeWorkings(person, experiment)
  // Whoever works on it has every place already.
  const published = works ? [] : await results(ctx, experiment)
  const open = placesOpen(counts, works, published.length)
  const { publish, publishConfirm } = proposalTexts[locale]
  const asked = [askedOnce(copied, locale), publishConfirm].filter(Boolean).join(' ')
  const gesture = next && isGesture(next) ? next : undefined
  return {
    title: experiment.title,
    titleIn: writtenLocale,
    href: paths.experiment(experiment.slug),
    crumbs: [
      { label: experimentTexts[locale].experiments, href: paths.list },
      {
        label:
          territory?.name ?? experimentTexts[locale][experiment.seeking ? 'seeking' : 'noPlace'],
      },
    ],
    state: {
      words: texts.states[experiment.visibility],
      tone: experiment.visibility === 'published' ? 'good' : 'caution',
      more: [
        standing(ctx, experiment, passages, isLate(experiment, dates, today)),
        counts.frozenVersion && texts.frozen(counts.frozenVersion),
      ]
        .filter(Boolean)
        .join(' '),
    },
    line: { title: stageTexts[locale].line, stations },
    placesLabel: texts.label,
    places: open.map((key) => ({
      label: experimentPlaces[key].label[locale],
      href: `${paths.experiment(experiment.slug)}${experimentPlaces[key].suffix}`,
      current: key === at.place,
    })),
    within: at.within,
    next: gesture && {
      before: texts.next,
      words: nextWords(gesture, locale),
      href: nextHref(gesture, experiment.slug),
    },
    act: isDraft
      ? {
          label: publish,
          action: paths.publish(experiment.slug),
          ...{ confirm: asked, fields: asItIs(copied) },
        }
      : undefined,
  }
}

/** « Étape : En cours, depuis le 9 septembre. » */
function standing(
  { locale, now }: Ctx,
  experiment: Experiment,
  passages: Awaited<ReturnType<typeof listPassages>>,
  late: boolean,
): string {
  const texts = placeTexts[locale]
  const station = stationOf(experiment)
  const name = stageTexts[locale].stations[station]
  if (experiment.stage === 'stopped') return texts.stopped(name)
  const reached = passages.findLast(({ kind, to }) => kind === 'passed' && to === station)
  return texts.station(name, reached && shortDay(dayOf(reached.at), locale, dayOf(now)), late)
}
