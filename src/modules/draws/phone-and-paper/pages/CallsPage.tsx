import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { PhoneLink } from '#ui/PhoneLink/PhoneLink.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { callChannels, callOutcomes } from '../../call.ts'
import type { Draw } from '../../draw.ts'
import { seatTexts } from '../../panel/nouns.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { refusalReasons } from '../../recruitment.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import { registrationTexts } from '../../registration/nouns.ts'
import { callTexts } from '../texts/calls.ts'

/** Who is called, as a caller may know them. */
export interface CalleeShown {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly town: string
  readonly tries: number
  /** Invited, and not registered yet. */
  readonly mayRegister: boolean
  /** They hold a seat: until when they may answer. The call is about it, and a yes or a no moves it. */
  readonly seatUntil: string | undefined
  readonly isMinor: boolean
}

export function CallsPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly person: string
  readonly help: string
  readonly waiting: number
  readonly callee: CalleeShown | undefined
  readonly sheets: readonly { readonly sheet: number; readonly lines: number }[]
  readonly form: FormState
}) {
  const { frame, draw, callee, form } = props
  const texts = callTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={recruitCrumbs(frame, draw)}
      refused={Object.keys(form.problems).length > 0}
    >
      {form.problems['form'] && !callee ? (
        <Notice tone="caution">
          <p>{form.problems['form']}</p>
        </Notice>
      ) : null}
      {callee ? (
        <>
          <h2>{callee.name || callee.phone}</h2>
          <p>
            <PhoneLink phone={callee.phone} />
            {callee.town ? `, ${callee.town}` : ''}
            {callee.tries > 0 ? ` — ${texts.tries(callee.tries)}` : ''}
          </p>
          <Script {...props} callee={callee} />
          {callee.mayRegister ? (
            <Actions>
              <ButtonLink href={recruitPaths.registerByCall(draw.slug, callee.id)} tone="quiet">
                {texts.register}
              </ButtonLink>
            </Actions>
          ) : null}
          <Outcome frame={frame} draw={draw} callee={callee} form={form} />
        </>
      ) : (
        <>
          <p>{props.waiting > 0 ? texts.waiting(props.waiting) : texts.nobody}</p>
          {props.waiting > 0 ? (
            <ActionButton
              frame={frame}
              action={recruitPaths.calls(draw.slug)}
              label={texts.take}
              tone="action"
            />
          ) : null}
        </>
      )}
      <h2>{texts.sheets}</h2>
      <p>{texts.sheetsLead}</p>
      {props.waiting > 0 ? (
        <Actions>
          <ActionButton
            frame={frame}
            action={recruitPaths.callSheets(draw.slug)}
            label={texts.sheetMake}
          />
        </Actions>
      ) : (
        <p>{texts.sheetNobody}</p>
      )}
      {props.sheets.length > 0 ? (
        <LinkList
          items={props.sheets.map(({ sheet, lines }) => ({
            label: texts.sheetOut(sheet, lines),
            href: recruitPaths.callSheet(draw.slug, String(sheet)),
          }))}
        />
      ) : null}
    </Layout>
  )
}

/** What is said: about a seat to whoever holds one, about registering to the others. */
function Script(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly person: string
  readonly help: string
  readonly callee: CalleeShown
}) {
  const { frame, draw, person, help, callee } = props
  const texts = callTexts[frame.locale]
  if (callee.seatUntil === undefined)
    return (
      <Notice tone="info" title={texts.script}>
        <p>{texts.scriptText(person, help)}</p>
        <p>{texts.scriptNotice}</p>
        <p>{texts.scriptNeeds}</p>
      </Notice>
    )
  return (
    <Notice tone="info" title={`${texts.seatTitle}. ${texts.script}`}>
      <p>
        {texts.seatScript(person, draw.title, writtenDay(callee.seatUntil, frame.locale), help)}
      </p>
      <p>{texts.seatNotice}</p>
    </Notice>
  )
}

function Outcome(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly callee: CalleeShown
  /** What was typed, when it comes back. */
  readonly form: FormState
}) {
  const { frame, draw, callee, form } = props
  const texts = callTexts[frame.locale]
  const asked = registrationTexts[frame.locale]
  return (
    <Form
      frame={frame}
      action={recruitPaths.call(draw.slug, callee.id)}
      form={form}
      submit={texts.save}
    >
      <Radios
        name="outcome"
        label={texts.outcome}
        form={form}
        options={callOutcomes.map((value) => ({ value, label: texts.outcomes[value] }))}
        required
      />
      <Select
        name="channel"
        label={texts.channel}
        form={form}
        value="phone"
        options={callChannels.map((value) => ({ value, label: texts.channels[value] }))}
        required
      />
      <Select
        name="reason"
        label={texts.reason}
        form={form}
        options={refusalReasons.map((value) => ({ value, label: asked.reasons[value] }))}
      />
      <div class="field">
        <label for="rappel">{texts.callBack}</label>
        <input
          id="rappel"
          class="input medium"
          type="datetime-local"
          name="callBackAt"
          value={form.values['callBackAt']}
        />
      </div>
      {callee.seatUntil !== undefined && callee.isMinor ? (
        <>
          <p>{texts.guardian}</p>
          <TextField name="guardianName" label={texts.guardianName} form={form} maxlength={80} />
          <TextField
            name="guardianContact"
            label={texts.guardianContact}
            form={form}
            maxlength={120}
          />
        </>
      ) : null}
      <TextField name="note" label={texts.note} form={form} maxlength={300} />
      <CheckBox name="never" label={seatTexts[frame.locale].never} form={form} />
    </Form>
  )
}
