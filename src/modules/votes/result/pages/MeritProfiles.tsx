import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Drawing, Picture } from '#ui/Picture/Picture.tsx'
import { paint, pen } from '#ui/Picture/paint.ts'
import { Table } from '#ui/Table/Table.tsx'
import type { Profile } from '../../box/nouns.ts'
import { votePaths } from '../../paths.ts'
import { gradeTexts } from '../../texts/grade.ts'
import { voteTexts } from '../../texts/votes.ts'
import type { Vote } from '../../vote.ts'

export interface ProfilesProps {
  readonly locale: Locale
  readonly vote: Pick<Vote, 'slug' | 'options' | 'grades'>
  readonly profiles: readonly Profile[]
}

/** The picture, its legend, its table: how each option was judged, from the best grade to the worst. */
export function MeritProfiles(props: ProfilesProps) {
  const { locale, vote } = props
  const texts = voteTexts[locale]
  return (
    <Picture
      locale={locale}
      kind="merit-profiles"
      drawing={<ProfilesDrawing {...props} />}
      legend={
        <>
          <p class="hint">{texts.profilesText}</p>
          <Legend grades={vote.grades} />
        </>
      }
      table={<ProfilesTable {...props} />}
      unfolded
      downloads={{
        svg: votePaths.file(vote.slug, 'profils.svg'),
        csv: votePaths.file(vote.slug, 'depouillement.csv'),
      }}
    />
  )
}

const row = 54
const barTop = 22
const barHeight = 24

/** One hue, from full to nearly nothing: it reads in grey as well, and for every eye. */
function strengthOf(grade: number, grades: number): number {
  return Math.round((0.08 + (0.92 * grade) / Math.max(1, grades - 1)) * 100) / 100
}

export function ProfilesDrawing(props: ProfilesProps & { fixedWidth?: number }) {
  const { locale, vote, profiles } = props
  const texts = voteTexts[locale]
  const order = orderOf(profiles)
  const height = order.length * row + 8
  return (
    <Drawing
      title={texts.profiles}
      description={order.map((at) => sentenceOf(props, at)).join(' ')}
      height={height}
      fixedWidth={props.fixedWidth}
    >
      {order.map((at, place) => (
        <Bar
          y={place * row}
          label={`${profiles[at]?.rank}. ${vote.options[at]?.label ?? ''}`}
          tally={profiles[at]?.tally ?? []}
        />
      ))}
      <line x1="50%" x2="50%" y1={barTop - 6} y2={height - 4} {...pen('accent', 2)} />
    </Drawing>
  )
}

function Bar({ y, label, tally }: { y: number; label: string; tally: readonly number[] }) {
  const total = tally.reduce((sum, count) => sum + count, 0) || 1
  let x = 0
  return (
    <>
      <text x="0" y={y + 15} font-size="15" {...paint('ink')}>
        {label}
      </text>
      {[...tally.keys()].reverse().map((grade) => {
        const share = (100 * (tally[grade] ?? 0)) / total
        const left = x
        x += share
        return share === 0 ? null : (
          <rect
            x={`${round(left)}%`}
            y={y + barTop}
            width={`${round(share)}%`}
            height={barHeight}
            fill-opacity={strengthOf(grade, tally.length)}
            {...paint('action', 'action', 1)}
          />
        )
      })}
    </>
  )
}

const round = (share: number) => Math.round(share * 100) / 100

function Legend({ grades }: { grades: readonly string[] }) {
  return (
    <ul class="vote-legend">
      {[...grades.keys()].reverse().map((grade) => (
        <li>
          <svg width="22" height="14" aria-hidden="true">
            <rect
              x="1"
              y="1"
              width="20"
              height="12"
              fill-opacity={strengthOf(grade, grades.length)}
              {...paint('action', 'action', 1)}
            />
          </svg>{' '}
          {grades[grade]}
        </li>
      ))}
    </ul>
  )
}

function orderOf(profiles: readonly Profile[]): readonly number[] {
  return [...profiles.keys()].sort((a, b) => (profiles[a]?.rank ?? 0) - (profiles[b]?.rank ?? 0))
}

/** « Assez bien+, 44 % mieux, 31 % moins bien ». */
function sentenceOf({ locale, vote, profiles }: ProfilesProps, at: number): string {
  const profile = profiles[at]
  if (!profile) return ''
  const texts = voteTexts[locale]
  const total = profile.tally.reduce((sum, count) => sum + count, 0) || 1
  const percent = (count: number) => `${writtenNumber((100 * count) / total, locale, 1)}\u00a0%`
  return `${profile.rank}. ${vote.options[at]?.label}, ${gradeTexts[locale].signed(vote.grades[profile.grade] ?? '', profile.sign)}, ${texts.above.toLowerCase()} ${percent(profile.better)}, ${texts.below.toLowerCase()} ${percent(profile.worse)}.`
}

function ProfilesTable({ locale, vote, profiles }: ProfilesProps) {
  const texts = voteTexts[locale]
  const grades = [...vote.grades.keys()].reverse()
  return (
    <Table
      caption={texts.profiles}
      phone="scroll"
      columns={[
        { title: texts.option },
        { title: texts.rank, align: 'right' },
        { title: texts.grade },
        ...grades.map((grade) => ({ title: vote.grades[grade] ?? '', align: 'right' as const })),
      ]}
      rows={orderOf(profiles).map((at) => {
        const profile = profiles[at]
        return [
          vote.options[at]?.label ?? '',
          String(profile?.rank ?? ''),
          gradeTexts[locale].signed(vote.grades[profile?.grade ?? 0] ?? '', profile?.sign ?? '-'),
          ...grades.map((grade) => writtenNumber(profile?.tally[grade] ?? 0, locale)),
        ]
      })}
    />
  )
}
