import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { formPlaces } from '#modules/questionnaires/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { contributionTexts, programmeTexts } from '../../calls/nouns.ts'
import { type Contribution, mayEdit, toldState } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import { paths } from '../../paths.ts'
import type { Programme, Track } from '../../programme-call.ts'
import { ContributionFields } from './ContributionFields.tsx'

export interface ContributionPageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly programme: Programme
  readonly tracks: readonly Track[]
  readonly contribution: Contribution
  readonly token: string
  readonly callOpen: boolean
  readonly form: FormState
  readonly places: Awaited<ReturnType<typeof formPlaces>>
  /** Where it is on the published programme: a sentence. */
  readonly placed: string | undefined
}

/** What its speakers see behind their link: where it stands, and what they may do. */
export function ContributionPage(props: ContributionPageProps) {
  const { frame, event, contribution, token, form, callOpen } = props
  const { locale } = frame
  const texts = contributionTexts[locale]
  const state = toldState(contribution)
  const told = contribution.told !== undefined && contribution.message !== ''
  const isEditable = state === 'submitted' && mayEdit(contribution, callOpen).ok
  const refusal = form.problems['form']
  const { programme } = props
  return (
    <Layout
      frame={frame}
      title={contribution.title}
      titleIn={writtenLocale}
      eyebrow={texts.yours}
      lead={texts.yoursLead}
      crumbs={[{ label: programmeTexts[locale].agenda, href: paths.agenda }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {!isEditable && refusal !== undefined && <Notice tone="danger">{refusal}</Notice>}
      <Facts
        items={[
          { name: programmeTexts[locale].state, value: texts.states[state] },
          ...(props.placed ? [{ name: texts.placed, value: props.placed }] : []),
          ...(told && state !== 'submitted'
            ? [{ name: texts.message, value: contribution.message }]
            : []),
        ]}
      />
      {state === 'accepted' && (
        <ActionButton
          frame={frame}
          action={programmePath('answer', event.slug, { token })}
          fields={{ answer: 'confirm' }}
          label={texts.confirm}
          tone="action"
        />
      )}
      {isEditable && (
        <Disclosure summary={texts.change} open={Object.keys(form.problems).length > 0}>
          <p>{texts.until(writtenDay(programme.closesOn ?? '', locale))}</p>
          <Form
            frame={frame}
            action={programmePath('contribution', event.slug, { token })}
            form={form}
            submit={texts.save}
            seen
          >
            <ContributionFields
              locale={locale}
              form={form}
              programme={programme}
              tracks={props.tracks}
              places={props.places}
              answers={contribution.answers}
            />
          </Form>
        </Disclosure>
      )}
      {state !== 'withdrawn' && (
        <ActionButton
          frame={frame}
          action={programmePath('answer', event.slug, { token })}
          fields={{ answer: 'withdraw' }}
          label={texts.withdraw}
          confirm={texts.withdrawAsk}
          tone="danger"
        />
      )}
    </Layout>
  )
}
