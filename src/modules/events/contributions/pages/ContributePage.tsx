import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { formPlaces } from '#modules/questionnaires/index.ts'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { callSentence } from '../../calls/index.ts'
import { contributionTexts, programmeTexts } from '../../calls/nouns.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import { paths } from '../../paths.ts'
import type { CallState, Programme, Track } from '../../programme-call.ts'
import { ContributionFields } from './ContributionFields.tsx'
import { ContributionTrap } from './ContributionTrap.tsx'

export interface ContributePageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly programme: Programme
  readonly tracks: readonly Track[]
  readonly state: CallState
  readonly form: FormState
  readonly places: Awaited<ReturnType<typeof formPlaces>>
}

/** Offering something without an account: one page, nothing lost when something is missing. */
export function ContributePage(props: ContributePageProps) {
  const { frame, event, programme, tracks, state, form } = props
  const { locale } = frame
  const texts = contributionTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={state === 'open' ? texts.lead(event.title) : texts.leadClosed(event.title)}
      crumbs={[{ label: programmeTexts[locale].agenda, href: paths.agenda }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {programme.intro !== '' && <Prose markdown={programme.intro} />}
      {state === 'open' ? (
        <>
          <p>{callSentence(locale, programme, state)}</p>
          <Form
            frame={frame}
            action={programmePath('contribute', event.slug)}
            form={form}
            submit={texts.submit}
            draft={`contribution-${event.slug}`}
          >
            <ContributionFields {...{ locale, form, programme, tracks }} places={props.places} />
            <ContributionTrap locale={locale} />
          </Form>
        </>
      ) : (
        <EmptyState title={callSentence(locale, programme, state)}>
          <p>
            <a href={programmePath('accepted', event.slug)}>{texts.acceptedTitle}</a>
          </p>
        </EmptyState>
      )}
    </Layout>
  )
}
