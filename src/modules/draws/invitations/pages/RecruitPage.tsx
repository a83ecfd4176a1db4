import { type Day, shortDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { languageNames } from '#kit/formats.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenPercent } from '#kit/numbers.ts'
import { locales, writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { cardTexts } from '../../cards/nouns.ts'
import type { Draw } from '../../draw.ts'
import type { AreaShown } from '../../forecasts/index.ts'
import { recruitTexts } from '../../letter-files/nouns.ts'
import { seatTexts } from '../../panel/nouns.ts'
import { openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import type { PersonStatus } from '../../person-status.ts'
import type { Recruitment, Source, Wave } from '../../recruitment.ts'
import { ErasureNotice, PostponeForm } from '../../recruits/index.ts'
import {
  announcedErasure,
  crumbTexts,
  erasureTexts,
  mayPostpone,
  type WaveSize,
  writtenErasure,
} from '../../recruits/nouns.ts'
import { AddedQuestions } from '../../registration/index.ts'
import { letterTexts } from '../../seals/nouns.ts'
import { SettingsForm, SourceForms } from './RecruitForms.tsx'
import { Sized } from './Sized.tsx'

export interface WaveShown {
  readonly wave: Wave
  readonly source: string
  readonly registered: number
  readonly silent: number
  /** Drawn in the commune: who they are is not known here. */
  readonly isFromCommune: boolean
}

export interface RecruitPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly areQuestionsFrozen: boolean
  readonly counts: Readonly<Partial<Record<PersonStatus, number>>>
  /** Written to, called or visited: not those who came by themselves. */
  readonly invited: number
  readonly everRegistered: number
  /** Everyone whose data the day of erasure concerns. */
  readonly people: number
  readonly sources: readonly Source[]
  readonly waves: readonly WaveShown[]
  readonly size: { readonly response: number; readonly confidence: number; readonly is: WaveSize }
  /** Letters that each area of the last list still needs. */
  readonly areas: readonly AreaShown[]
  readonly reserve: { readonly count: number; readonly dropOut: number }
  readonly settings: FormState
  /** The day of erasure was brought forward, and nobody has confirmed it. */
  readonly isSooner: boolean
  /** The day of erasure comes near, or is past, and the draw is not over. */
  readonly erasure: { readonly stands: 'near' | 'late' | 'drawn'; readonly until: Day } | undefined
  /** Another day of erasure was asked, and refused. */
  readonly postponing: FormState
  readonly source: FormState
}

/** Where a recruitment stands, and what to do next. */
export function RecruitPage(props: RecruitPageProps) {
  const { frame, draw, recruitment, counts } = props
  const texts = recruitTexts[frame.locale]
  const pool = (counts.eligible ?? 0) + (counts.pool ?? 0)
  const problems = {
    ...props.settings.problems,
    ...props.source.problems,
    ...props.postponing.problems,
  }
  const announced = announcedErasure(draw, recruitment.eraseOn)
  return (
    <Layout
      frame={frame}
      title={crumbTexts[frame.locale].recruit}
      lead={texts.lead}
      crumbs={[
        { label: crumbTexts[frame.locale].draws, href: drawPaths.list },
        { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
      ]}
      refused={Object.keys(problems).length > 0}
    >
      {announced && props.erasure ? (
        <ErasureNotice frame={frame} announced={announced} {...props.erasure} />
      ) : null}
      <h2>{texts.funnel}</h2>
      <BigFigures
        items={[
          { value: String(props.invited), label: texts.invited },
          { value: String(props.everRegistered), label: texts.registered },
          { value: String(pool), label: texts.eligible },
          { value: String(counts.registered ?? 0), label: texts.toReview },
        ]}
      />
      <p>
        {texts.wantedPool(
          draw.panelSize * recruitment.poolFactor,
          draw.panelSize,
          recruitment.poolFactor,
        )}
      </p>
      {props.everRegistered > 0 && pool < 4 * draw.panelSize ? (
        <Notice tone="caution">
          <p>{texts.poolShort}</p>
        </Notice>
      ) : null}
      <Sized locale={frame.locale} size={props.size} areas={props.areas} reserve={props.reserve} />
      <Waves {...props} />
      {draw.parentDrawId ? (
        <ActionButton
          frame={frame}
          action={recruitPaths.askAgain(draw.slug)}
          label={seatTexts[frame.locale].askAgain}
        />
      ) : null}
      <AddedQuestions
        frame={frame}
        draw={draw}
        questions={recruitment.questions}
        isFrozen={props.areQuestionsFrozen}
      />
      <SourceForms frame={frame} draw={draw} sources={props.sources} form={props.source} />
      <h2>{texts.next}</h2>
      <LinkList
        items={[
          { label: texts.links.forecast, href: recruitPaths.forecast(draw.slug) },
          { label: texts.links.people, href: recruitPaths.people(draw.slug) },
          { label: texts.links.calls, href: recruitPaths.calls(draw.slug) },
          { label: texts.links.paper, href: recruitPaths.paper(draw.slug) },
          { label: texts.links.cards, href: recruitPaths.cards(draw.slug) },
          { label: texts.links.files, href: recruitPaths.files(draw.slug) },
          { label: texts.links.communes, href: recruitPaths.communes(draw.slug) },
          { label: texts.links.panel, href: recruitPaths.panel(draw.slug) },
          { label: texts.links.record, href: openCallPaths.record(draw.slug) },
        ]}
      />
      {announced && !recruitment.erasedAt ? (
        <Facts
          layout="rows"
          items={[
            {
              name: erasureTexts[frame.locale].erasedOn,
              value: writtenErasure(announced, recruitment.postponed, frame.locale),
            },
          ]}
        />
      ) : null}
      <SettingsForm
        frame={frame}
        draw={draw}
        recruitment={recruitment}
        people={props.people}
        announced={announced}
        form={props.settings}
        isSooner={props.isSooner}
      />
      {announced && mayPostpone(draw) && !recruitment.erasedAt ? (
        <PostponeForm frame={frame} draw={draw} announced={announced} form={props.postponing} />
      ) : null}
    </Layout>
  )
}

function Waves({ frame, draw, areQuestionsFrozen, waves }: RecruitPageProps) {
  const texts = recruitTexts[frame.locale]
  const percent = (share: number) => writtenPercent(share, frame.locale)
  return (
    <>
      <h2>{texts.waves}</h2>
      {waves.length === 0 ? (
        <p>{texts.noWave}</p>
      ) : (
        <Table
          caption={texts.waves}
          captionHidden
          columns={[
            { title: texts.waveColumn },
            { title: texts.letters, align: 'right' },
            { title: texts.answered, align: 'right' },
            { title: texts.rate, align: 'right' },
            { title: texts.expected, align: 'right' },
          ]}
          rows={waves.map(({ wave, source, registered }) => [
            `${texts.wave(wave.number)} · ${source}`,
            String(wave.size),
            String(registered),
            percent(registered / wave.size),
            percent(wave.expectedResponse),
          ])}
        />
      )}
      {waves.map((wave) => (
        <WaveTools {...{ frame, draw, areQuestionsFrozen, wave }} />
      ))}
      <Actions>
        <ButtonLink href={recruitPaths.files(draw.slug)} tone="quiet">
          {texts.file}
        </ButtonLink>
      </Actions>
    </>
  )
}

const formats = ['letters', 'labels', 'docx', 'csv'] as const
/** Addresses are not here: the commune merges the codes with its own list. */
const communeFormats = ['docx', 'csv'] as const

/** In one file, as its printer takes them. */
const mostCards = 300

function WaveTools(
  props: Pick<RecruitPageProps, 'frame' | 'draw' | 'areQuestionsFrozen'> & { wave: WaveShown },
) {
  const { frame, draw, areQuestionsFrozen, wave: one } = props
  const texts = recruitTexts[frame.locale]
  const { wave } = one
  const step = (name: 'commit' | 'posted' | 'reminded', label: string) => (
    <ActionButton
      frame={frame}
      action={recruitPaths.wave(draw.slug, wave.id)}
      label={label}
      tone="action"
      fields={{ step: name }}
    />
  )
  const print = (silent: boolean) =>
    (one.isFromCommune ? communeFormats : formats).map((format) => (
      <ActionButton
        frame={frame}
        action={recruitPaths.print(draw.slug, wave.id)}
        label={texts.formats[format]}
        fields={{ format, to: silent ? 'silent' : 'all' }}
      />
    ))
  const cards = one.isFromCommune
    ? []
    : Array.from({ length: Math.ceil(wave.size / mostCards) }, (_, at) => at * mostCards)
  const stage = wave.remindedOn
    ? 'reminded'
    : wave.postedOn
      ? 'posted'
      : wave.committedAt
        ? 'committed'
        : 'drawn'
  return (
    <section>
      <h3>
        {texts.wave(wave.number)} — {texts.steps[stage]}
        {wave.postedOn
          ? ` (${shortDay(wave.remindedOn ?? wave.postedOn, frame.locale, undefined)})`
          : ''}
      </h3>
      <Facts
        layout="rows"
        items={[
          { name: texts.letters, value: `${wave.size} ${texts.among(wave.frameSize)}` },
          { name: texts.fingerprint, value: <code>{wave.codesSha256.slice(0, 16)}…</code> },
          {
            name: letterTexts[frame.locale].chance,
            value: wave.beacon
              ? letterTexts[frame.locale].byBeacon(wave.beacon.round)
              : letterTexts[frame.locale][wave.isSeedOfHouse ? 'byHouse' : 'bySeed'](wave.seed),
          },
        ]}
      />
      {stage === 'drawn' ? (
        <>
          {areQuestionsFrozen ? null : (
            <p>
              {texts.commitFreezes}{' '}
              <a href={recruitPaths.questions(draw.slug)}>{texts.questionsBefore}</a>
            </p>
          )}
          {step('commit', texts.commit)}
        </>
      ) : null}
      {stage === 'committed' ? (
        <>
          <Actions>
            {print(false)}
            {cards.flatMap((from) =>
              // Whoever prints says in which language: a picture of the card is read with the same one.
              locales.map((language) => (
                <ActionButton
                  frame={frame}
                  action={recruitPaths.print(draw.slug, wave.id)}
                  label={cardTexts[frame.locale].ofWave(
                    from + 1,
                    Math.min(from + mostCards, wave.size),
                    languageNames(frame.locale).of(language) ?? language,
                  )}
                  fields={{ format: 'cards', to: 'all', from: String(from), language }}
                />
              )),
            )}
          </Actions>
          {step('posted', texts.posted)}
        </>
      ) : null}
      {stage === 'posted' ? (
        <>
          <p>{texts.silent(one.silent)}</p>
          <Actions>{print(true)}</Actions>
          {step('reminded', texts.reminded)}
        </>
      ) : null}
      {stage === 'reminded' ? <p>{texts.silent(one.silent)}</p> : null}
    </section>
  )
}
