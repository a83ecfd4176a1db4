import { type Challenge, challengeNames, challenges } from '#kit/challenge.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { clicksTexts } from '../../clicks/nouns.ts'
import { forgetPath, preferencesPath } from '../../paths.ts'
import type { OfferedList, Pace } from '../subscription.ts'
import { consentTexts } from '../texts/consent.ts'
import { leavingTexts } from '../texts/leaving.ts'

export interface PreferencesProps {
  readonly frame: Frame
  readonly token: string
  /** None once it was erased. */
  readonly email: string | undefined
  readonly pace: Pace
  readonly lists: readonly OfferedList[]
  readonly topics: readonly Challenge[]
  readonly clicksCounted: boolean
  readonly form: FormState
}

/** All that someone may decide about our letters, without an account. */
export function PreferencesPage(props: PreferencesProps) {
  const { frame, token, email, pace, lists, topics, clicksCounted, form } = props
  const texts = leavingTexts[frame.locale]
  if (email === undefined) {
    return (
      <Layout frame={frame} title={texts.erasedTitle} lead={texts.erasedText}>
        {''}
      </Layout>
    )
  }
  const common = { locale: frame.locale, form }
  const action = preferencesPath(token)
  return (
    <Layout frame={frame} title={texts.preferencesTitle} lead={texts.preferencesLead(email)}>
      <Form frame={frame} action={action} form={form} submit={texts.save} seen>
        <CheckBoxes
          {...common}
          name="lists"
          label={texts.lists}
          hint={texts.listsHint}
          options={lists.map(({ id, name, description }) => ({
            value: id,
            label: texts.wording(name),
            hint: description || undefined,
          }))}
          value={lists.filter(({ on }) => on).map(({ id }) => id)}
        />
        <Radios
          {...common}
          name="pace"
          label={texts.pace}
          options={(['all', 'fewer'] as const).map((one) => ({
            value: one,
            label: texts.paces[one],
          }))}
          value={pace}
          required
        />
        <CheckBoxes
          {...common}
          name="topics"
          label={consentTexts[frame.locale].topics}
          hint={consentTexts[frame.locale].topicsHint}
          options={challenges.map((topic) => ({
            value: topic,
            label: challengeNames[frame.locale][topic],
          }))}
          value={topics}
        />
      </Form>
      {clicksCounted && <p>{clicksTexts[frame.locale].toReaders}</p>}
      <section>
        <h2>{texts.everything}</h2>
        <Actions>
          <ActionButton
            frame={frame}
            action={action}
            label={texts.leaveAll}
            fields={{ all: 'yes', pace }}
            confirm={texts.leaveAllConfirm}
          />
          <ActionButton
            frame={frame}
            action={forgetPath(token)}
            label={texts.forget}
            tone="danger"
            confirm={texts.forgetConfirm}
          />
        </Actions>
      </section>
    </Layout>
  )
}
