import { type Challenge, challengeNames } from '#kit/challenge.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon, semicolon } from '#kit/words.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { paths } from '../../paths.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import type { CallMatch, OpenCall } from '../open-calls.ts'
import { openCallTexts } from '../texts/open-calls.ts'

export interface OpenCallsPageProps {
  readonly frame: Frame
  readonly calls: readonly OpenCall[]
  /** The team sees every match; a referent sees those of their own territory. */
  readonly seesAll: boolean
  /** Territories that whoever looks speaks for: where they say what they need. */
  readonly own: readonly { readonly place: string; readonly href: string }[]
}

/** The calls that are open: what each looks for, and whom it meets. */
export function OpenCallsPage({ frame, calls, seesAll, own }: OpenCallsPageProps) {
  const texts = openCallTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: experimentTexts[frame.locale].experiments, href: paths.list }]}
      aside={
        own.length > 0 ? (
          <Card title={texts.needTitle}>
            <LinkList
              items={own.map(({ place, href }) => ({ label: texts.sayNeed, href, note: place }))}
            />
          </Card>
        ) : undefined
      }
    >
      {calls.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        calls.map((call) => <Call frame={frame} call={call} seesAll={seesAll} />)
      )}
    </Layout>
  )
}

function Call(props: { frame: Frame; call: OpenCall; seesAll: boolean }) {
  const { frame, call, seesAll } = props
  const { experiment, matches } = call
  const { locale } = frame
  const texts = openCallTexts[locale]
  return (
    <Card title={experiment.title} titleIn={writtenLocale} href={paths.experiment(experiment.slug)}>
      <p>{plainProse(experiment.question)}</p>
      <p class="hint">
        {texts.challenges}
        {colon[locale]}
        {namesOf(experiment.challenges, locale)}
      </p>
      {matches
        .filter(({ isOwn }) => isOwn)
        .map((match) => (
          <Notice tone="good">{texts.yours(match.place, namesOf(match.shared, locale))}</Notice>
        ))}
      {seesAll && matches.length > 0 ? <Matches matches={matches} locale={locale} /> : null}
      <p>
        <ButtonLink href={paths.answerCall(experiment.slug)}>
          {texts.answer}
          <span class="visually-hidden" lang={writtenLocale}>
            {' '}
            ({experiment.title})
          </span>
        </ButtonLink>
      </p>
    </Card>
  )
}

function Matches({ matches, locale }: { matches: readonly CallMatch[]; locale: Locale }) {
  return (
    <>
      <h3>{openCallTexts[locale].matching}</h3>
      <LinkList
        items={matches.map(({ place, slug, shared, themes }) => ({
          label: place,
          href: `/territoires/${slug}`,
          note: [namesOf(shared, locale), themes].filter(Boolean).join(semicolon[locale]),
        }))}
      />
    </>
  )
}

function namesOf(list: readonly Challenge[], locale: Locale): string {
  return list.map((one) => challengeNames[locale][one]).join(semicolon[locale])
}
