import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { fewest } from '#kit/small-cells.ts'
import type { Locale } from '#kit/texts.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Drawing, Picture } from '#ui/Picture/Picture.tsx'
import { paint } from '#ui/Picture/paint.ts'
import { Table } from '#ui/Table/Table.tsx'
import { type IndexModel, levels as indexLevels, type Pillar } from '../../index-model.ts'
import {
  type Distribution,
  type Grouping,
  groupings,
  sizeBounds,
  sizeGroups,
} from '../../national.ts'
import { nationalPath, paths } from '../../paths.ts'
import { homeTexts } from '../../texts/home.ts'
import { referentialTexts } from '../../texts/referential.ts'
import { nationalTexts } from '../texts/national.ts'

export interface NationalPageProps {
  readonly frame: Frame
  readonly model: Pick<IndexModel, 'roles' | 'pillars'>
  readonly published: number
  readonly territories: number
  readonly by: Grouping
  /** « facts », or a role of the model. */
  readonly view: string
  /** Of this grouping and of these people. */
  readonly distributions: readonly Distribution[]
}

export function NationalPage(props: NationalPageProps) {
  const { frame, model, published, territories } = props
  const { locale } = frame
  const texts = nationalTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: homeTexts[locale].title, href: paths.home }, { label: texts.title }]}
    >
      <Facts
        items={[
          { name: texts.published, value: writtenNumber(published, locale) },
          { name: texts.territories, value: writtenNumber(territories, locale) },
        ]}
      />
      <Notice tone="info" title={texts.how}>
        <p>{texts.howWhy(fewest)}</p>
      </Notice>
      {territories < fewest ? (
        <EmptyState title={texts.tooFew}>
          <p>{texts.tooFewWhy(territories, fewest)}</p>
        </EmptyState>
      ) : (
        <>
          <Choices {...props} />
          {props.distributions.length === 0 ? (
            <EmptyState title={texts.noGroup}>
              <p>{texts.noGroupWhy(fewest)}</p>
            </EmptyState>
          ) : (
            model.pillars.map((pillar) => <PillarPicture {...props} pillar={pillar} />)
          )}
        </>
      )}
      <p>
        <a href={paths.openData}>{texts.file}</a>
      </p>
    </Layout>
  )
}

function Choices({ frame, model, by, view }: NationalPageProps) {
  const { locale } = frame
  const texts = nationalTexts[locale]
  const people = [
    { id: 'facts', label: texts.facts },
    ...model.roles.map(({ id, text }) => ({ id, label: text[locale] })),
  ]
  return (
    <>
      <FilterLinks
        label={texts.by}
        links={groupings.map((grouping) => ({
          label: texts.groupings[grouping],
          href: nationalPath(grouping, view),
          current: grouping === by,
        }))}
      />
      <FilterLinks
        label={texts.who}
        links={people.map(({ id, label }) => ({
          label,
          href: nationalPath(by, id),
          current: id === view,
        }))}
      />
    </>
  )
}

interface Line {
  readonly marker: string
  readonly group: string
  readonly levels: readonly number[]
}

/** What is told of a pillar: marker by marker, in the order of the referential, then of the groups. */
function linesOf({ frame, by, distributions }: NationalPageProps, pillar: Pillar): readonly Line[] {
  const { locale } = frame
  return pillar.markers.flatMap(({ id, title }) =>
    groupsOf(by).flatMap((group) => {
      const found = distributions.find((item) => item.marker === id && item.group === group)
      if (!found) return []
      return [{ marker: title[locale], group: groupName(by, group, locale), levels: found.levels }]
    }),
  )
}

const kinds = ['municipality', 'epci', 'department', 'region', 'other'] as const

function groupsOf(by: Grouping): readonly string[] {
  switch (by) {
    case 'all':
      return ['']
    case 'size':
      return sizeGroups
    case 'kind':
      return kinds
  }
}

function groupName(by: Grouping, group: string, locale: Locale): string {
  const texts = nationalTexts[locale]
  if (by === 'all') return texts.together
  if (by === 'size') {
    const { least, most } = sizeBounds(group)
    if (least === undefined && most === undefined) return texts.unknownSize
    if (least === undefined) return texts.under(most ?? 0)
    return most === undefined ? texts.over(least) : texts.between(least, most)
  }
  const kind = kinds.find((known) => known === group) ?? 'other'
  return kind === 'other' ? texts.other : referentialTexts[locale].territories[kind]
}

function PillarPicture(props: NationalPageProps & { pillar: Pillar }) {
  const { frame, pillar } = props
  const { locale } = frame
  const texts = nationalTexts[locale]
  const lines = linesOf(props, pillar)
  const title = pillar.title[locale]
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <Picture
        locale={locale}
        kind="distributions"
        drawing={<Bars lines={lines} title={texts.table(title)} locale={locale} />}
        legend={<p class="hint">{texts.legend}</p>}
        table={
          <Table
            caption={texts.table(title)}
            columns={[
              { title: texts.marker },
              { title: texts.group },
              ...indexLevels.map((level) => ({
                title: texts.level(level),
                align: 'right' as const,
              })),
            ]}
            rows={lines.map(({ marker, group, levels }) => [
              marker,
              group,
              ...levels.map((count) => writtenNumber(count, locale)),
            ])}
          />
        }
      />
    </section>
  )
}

const nameHeight = 22
const groupHeight = 18
const barHeight = 20
const gap = 12

/** One bar for each group, from the first level to the last: one hue, so that it reads in grey as well. */
function Bars({ lines, title, locale }: { lines: readonly Line[]; title: string; locale: Locale }) {
  const texts = nationalTexts[locale]
  let y = 0
  const drawn = lines.map((line, at) => {
    const isFirst = line.marker !== lines[at - 1]?.marker
    const top = y + (isFirst ? nameHeight : 0)
    const bar = {
      line,
      name: isFirst ? y + 16 : undefined,
      group: top + 14,
      top: top + groupHeight,
    }
    y = bar.top + barHeight + gap
    return bar
  })
  return (
    <Drawing
      title={title}
      description={lines
        .map(({ marker, group, levels }) => texts.sentence(marker, group, levels))
        .join(' ')}
      height={y}
    >
      {drawn.map(({ line, name, group, top }) => (
        <>
          {name === undefined ? null : (
            <text x="0" y={name} font-size="15" font-weight="bold" {...paint('ink')}>
              {line.marker}
            </text>
          )}
          <text x="0" y={group} font-size="14" {...paint('ink-soft')}>
            {line.group}
          </text>
          <Shares levels={line.levels} top={top} />
        </>
      ))}
    </Drawing>
  )
}

function Shares({ levels, top }: { levels: readonly number[]; top: number }) {
  const all = levels.reduce((sum, count) => sum + count, 0) || 1
  let left = 0
  return (
    <>
      {levels.map((count, at) => {
        const x = left
        left += (100 * count) / all
        return count === 0 ? null : (
          <rect
            x={`${rounded(x)}%`}
            y={top}
            width={`${rounded((100 * count) / all)}%`}
            height={barHeight}
            fill-opacity={0.1 + 0.3 * at}
            {...paint('action', 'action', 1)}
          />
        )
      })}
    </>
  )
}

const rounded = (share: number) => Math.round(share * 100) / 100
