import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { cardTexts } from '../../cards/nouns.ts'
import type { Draw } from '../../draw.ts'
import { openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import { RegistrationFields } from '../../registration/index.ts'
import { type RegistrationRules, registrationTexts } from '../../registration/nouns.ts'
import type { WaitingSheet } from '../paper-entry.ts'
import { callTexts } from '../texts/calls.ts'

/** The paper form on the screen, in the same order: typed with the keyboard alone. */
export function PaperPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly rules: RegistrationRules
  /** Without a letter one may register too. */
  readonly isOpen: boolean
  readonly waiting: readonly WaitingSheet[]
  readonly form: FormState
}) {
  const { frame, draw, form } = props
  const texts = callTexts[frame.locale]
  const asked = registrationTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.paperTitle}
      lead={texts.paperLead}
      crumbs={recruitCrumbs(frame, draw)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={recruitPaths.paper(draw.slug)}
        form={form}
        submit={texts.paperSave}
      >
        <TextField
          name="sheet"
          label={texts.sheet}
          form={form}
          inputmode="numeric"
          width="short"
          required
        />
        <TextField
          name="code"
          label={texts.code}
          hint={props.isOpen ? texts.codeHint : texts.codeNeeded}
          form={form}
          width="medium"
          required={!props.isOpen}
        />
        <RegistrationFields rules={props.rules} form={form} />
      </Form>
      <Notice tone="info" title={texts.pending}>
        {props.waiting.length === 0 ? <p>{texts.none}</p> : null}
        {props.waiting.map(({ sheet, state }) => (
          <div>
            <p>{texts.sheetWaits(sheet, texts.sheetStates[state])}</p>
            <ActionButton
              frame={frame}
              action={recruitPaths.paper(draw.slug)}
              label={texts.sheetDrop(sheet)}
              fields={{ step: 'drop', sheet: String(sheet) }}
              confirm={texts.sheetDropAsk}
            />
          </div>
        ))}
      </Notice>
      <p>
        <a href={openCallPaths.paper(draw.slug)}>{asked.paper}</a>
      </p>
      <p>
        <a href={recruitPaths.cards(draw.slug)}>{cardTexts[frame.locale].pageTitle}</a>
      </p>
    </Layout>
  )
}
