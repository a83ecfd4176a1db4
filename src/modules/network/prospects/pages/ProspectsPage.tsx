import { type Day, shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import type { Territory } from '#modules/territories/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { contactPaths } from '../../paths/contact.ts'
import { prospectPaths } from '../../paths/prospect.ts'
import { paths } from '../../paths.ts'
import {
  isOpenStage,
  isProspectDue,
  nextStage,
  type Prospect,
  prospectStages,
} from '../prospect.ts'
import { prospectTexts } from '../texts/prospects.ts'

export interface ProspectLine {
  readonly prospect: Prospect
  readonly territory: Territory
  readonly place: string
  readonly owner: string | undefined
}

export interface ProspectsPageProps {
  readonly frame: Frame
  readonly shown: ShownList<ProspectLine>
  readonly today: Day
}

/** The pipeline: in columns, or as the table that says the same. */
export function ProspectsPage({ frame, shown, today }: ProspectsPageProps) {
  const texts = prospectTexts[frame.locale]
  const isTable = shown.view.values['forme'] === 'table'
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: texts.network, href: paths.network }]}
      actions={<ButtonLink href={prospectPaths.add}>{texts.add}</ButtonLink>}
      wide
    >
      <p>
        <a href={prospectPaths.suggestions}>{texts.suggestions}</a>
        {' · '}
        <a href={contactPaths.list}>{texts.contacts}</a>
      </p>
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.empty, text: texts.emptyText }}
        drawn={isTable ? undefined : <Board frame={frame} shown={shown} today={today} />}
        cells={{
          etape: ({ prospect }) => stageWords(prospect, frame.locale),
          pour: ({ prospect }) => (
            <NextDay prospect={prospect} locale={frame.locale} today={today} />
          ),
          responsable: ({ owner }) => owner ?? texts.noOwner,
        }}
      />
    </Layout>
  )
}

function Board({ frame, shown: { view, rows: lines }, today }: ProspectsPageProps) {
  const texts = prospectTexts[frame.locale]
  const shown = prospectStages.filter((stage) => (view.values['etape'] ?? stage) === stage)
  return (
    <ol class="prospect-board">
      {shown.map((stage) => {
        const here = lines.filter(({ prospect }) => prospect.stage === stage)
        return (
          <li>
            <h2>
              {texts.stages[stage]} <span class="count">{here.length}</span>
            </h2>
            {here.length === 0 ? (
              <p class="hint">{texts.emptyColumn}</p>
            ) : (
              <ul>
                {here.map((line) => (
                  <li class="prospect-card">
                    <CardMatter frame={frame} line={line} today={today} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function CardMatter(props: { frame: Frame; line: ProspectLine; today: Day }) {
  const { frame, line, today } = props
  const { prospect } = line
  const texts = prospectTexts[frame.locale]
  const next = nextStage(prospect.stage)
  return (
    <>
      <p>
        <a href={prospectPaths.one(prospect.id)}>{line.place}</a>
      </p>
      <NextAction prospect={prospect} locale={frame.locale} today={today} />
      {line.owner ? <p class="hint">{line.owner}</p> : null}
      {next && next !== 'signed' ? (
        <ActionButton
          frame={frame}
          action={prospectPaths.move(prospect.id)}
          label={texts.moveTo(texts.stages[next])}
          fields={{ to: next }}
        />
      ) : null}
    </>
  )
}

export function stageWords(prospect: Prospect, locale: Locale): string {
  const texts = prospectTexts[locale]
  const stage = texts.stages[prospect.stage]
  return prospect.reason === ''
    ? stage
    : `${stage}${colon[locale]}${texts.reasons[prospect.reason]}`
}

export function NextAction(props: { prospect: Prospect; locale: Locale; today: Day }) {
  const { prospect } = props
  if (prospect.nextOn === undefined) return <NextDay {...props} />
  return (
    <p>
      {prospect.nextAction} <NextDay {...props} />
    </p>
  )
}

function NextDay(props: { prospect: Prospect; locale: Locale; today: Day }) {
  const { prospect, locale, today } = props
  const texts = prospectTexts[locale]
  const { nextOn } = prospect
  if (nextOn === undefined) {
    return isOpenStage(prospect.stage) ? <p class="hint">{texts.noNext}</p> : null
  }
  const day = shortDay(nextOn, locale, today)
  const late = isProspectDue(prospect, today) && nextOn < today
  return late ? (
    <Badge tone="caution">{texts.late(day)}</Badge>
  ) : (
    <span class="hint">{texts.by(day)}</span>
  )
}
