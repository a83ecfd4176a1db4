import { challengeNames, challenges } from '#kit/challenge.ts'
import { dayOf } from '#kit/dates.ts'
import type { ChoiceFilter, List, ListColumn } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import type { Locale } from '#kit/texts.ts'
import { semicolon, slugOf } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import { routesOfList } from '#platform/lists/list-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import type { HttpContext } from '#platform/routes.ts'
import { indicatorPath, paths } from '../../paths.ts'
import { listIndicators } from '../actions/list-indicators.ts'
import {
  aspectNames,
  aspects,
  type Indicator,
  indicatorParts,
  momentNames,
  sourceNames,
  sources,
} from '../indicator.ts'
import { LibraryPage } from '../pages/LibraryPage.tsx'
import { indicatorTexts } from '../texts/indicators.ts'

/** Open to anyone, with the files of exactly what is shown. */
export const indicatorRoutes = routesOfList({
  audience: 'anyone',
  page: paths.indicators,
  files: paths.indicatorFiles,
  open,
})

async function open(c: HttpContext): Promise<OpenedList<Indicator>> {
  const { ctx, frame } = c.var
  const indicators = await listIndicators()
  const list = libraryList(ctx)
  return {
    list,
    find: (ask) => {
      const { aspect, source, defi, q = '' } = ask.values
      const rows = indicators.filter(
        (indicator) =>
          (!aspect || aspect === inAddress(aspectNames, indicator.aspect)) &&
          (!source || source === inAddress(sourceNames, indicator.source)) &&
          (!defi ||
            indicator.challenges.some(
              (challenge) => defi === inAddress(challengeNames, challenge),
            )) &&
          holdsWords([indicator.words.name[ctx.locale], indicator.words.says[ctx.locale]], q),
      )
      return rowsInMemory(list, rows, ask)
    },
    draw: (shown) => <LibraryPage frame={frame} shown={shown} />,
  }
}

/** The same in both languages, so that a link stays what it is: the French words. */
function inAddress<Code extends string>(
  names: Readonly<{ fr: Readonly<Record<Code, string>> }>,
  code: Code,
): string {
  return slugOf(names.fr[code])
}

function libraryList({ locale, now }: Ctx): List<Indicator> {
  const texts = indicatorTexts[locale]
  return {
    title: texts.title,
    path: paths.indicators,
    files: paths.indicatorFiles,
    fileName: 'indicateurs',
    counted: texts.counted,
    columns: columnsOf(locale),
    filters: [
      {
        kind: 'choice',
        name: 'forme',
        label: texts.form,
        as: 'links',
        isForm: true,
        usual: 'fiches',
        options: [
          { value: 'fiches', label: texts.cards },
          { value: 'table', label: texts.table },
        ],
      },
      { kind: 'words', name: 'q', label: texts.search },
      menu('aspect', texts.aspect, texts.everyAspect, aspects, aspectNames, locale),
      menu('source', texts.source, texts.everySource, sources, sourceNames, locale),
      menu('defi', texts.challenge, texts.everyChallenge, challenges, challengeNames, locale),
    ],
    order: { own: texts.own },
    // On one page: a link leads to an indicator wherever it stands.
    perPage: 200,
    today: dayOf(now),
  }
}

function menu<Code extends string>(
  name: string,
  label: string,
  all: string,
  codes: readonly Code[],
  names: Readonly<Record<Locale, Readonly<Record<Code, string>>>>,
  locale: Locale,
): ChoiceFilter {
  const options = codes.map((code) => ({
    value: inAddress(names, code),
    label: names[locale][code],
  }))
  return { kind: 'choice', name, label, all, as: 'menu', options }
}

/** What the rows of a file say, under the names that its readers know. */
const fileKeys = {
  name: 'nom',
  says: 'dit',
  leavesOut: 'ne-dit-pas',
  unit: 'unite',
  where: 'ou',
  target: 'cible',
  reason: 'raison',
  failure: 'echec',
  pitfalls: 'pieges',
} as const

function columnsOf(locale: Locale): readonly ListColumn<Indicator>[] {
  const texts = indicatorTexts[locale]
  const [name, ...others] = indicatorParts.map(
    (part): ListColumn<Indicator> => ({
      key: fileKeys[part],
      title: texts.part[part],
      kind: 'text',
      value: ({ words }) => words[part][locale],
      ...(part === 'name' || part === 'unit' ? { sortable: true } : { only: 'file' }),
    }),
  )
  return [
    ...(name ? [name] : []),
    { key: 'cle', title: texts.key, kind: 'text', only: 'file', value: ({ key }) => key },
    {
      key: 'aspect',
      title: texts.aspect,
      kind: 'choice',
      sortable: true,
      value: ({ aspect }) => aspectNames[locale][aspect],
    },
    {
      key: 'source',
      title: texts.source,
      kind: 'choice',
      sortable: true,
      value: ({ source }) => sourceNames[locale][source],
    },
    {
      key: 'moments',
      title: texts.moments,
      kind: 'text',
      value: ({ moments }) => moments.map((moment) => momentNames[locale][moment]).join(', '),
    },
    {
      key: 'defis',
      title: texts.challenge,
      kind: 'text',
      only: 'file',
      value: (indicator) =>
        indicator.challenges
          .map((challenge) => challengeNames[locale][challenge])
          .join(semicolon[locale]),
    },
    ...others,
    {
      key: 'adresse',
      title: texts.address,
      kind: 'link',
      only: 'file',
      value: ({ key }) => indicatorPath(key),
    },
  ]
}
