import { diceOfList } from '#engines/sortition/index.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { proceedingsTexts, sealRefusals } from '../../seals/nouns.ts'
import { formOf, type ProceedingsProps, StepForm } from './StepForm.tsx'

/** Step 8, first half: somebody sworn counts the list again and says so. */
export function WitnessStep(props: ProceedingsProps) {
  const texts = proceedingsTexts[props.frame.locale]
  const form = formOf(props, 'witness')
  return (
    <section>
      <h2>{texts.witness}</h2>
      <p>{texts.witnessHelp}</p>
      <p>
        <a href={sealPaths.witnessFile(props.draw.slug)}>{texts.witnessFile}</a>
      </p>
      {props.witnesses.length > 0 ? (
        <ul>
          {props.witnesses.map((witness) => (
            <li>{witness}</li>
          ))}
        </ul>
      ) : null}
      <StepForm {...props} name="witness" submit={texts.sign} tone="quiet">
        <TextField name="role" label={texts.role} hint={texts.roleHint} form={form} required />
        <TextArea name="statement" label={texts.statement} form={form} rows={2} required />
      </StepForm>
    </section>
  )
}

/** Step 8, second half: when and where, and everything is fixed. */
export function CommitStep(props: ProceedingsProps) {
  const texts = proceedingsTexts[props.frame.locale]
  // Known before anything is typed: the form of the witness stands right above.
  if (props.witnesses.length === 0)
    return (
      <section>
        <h2>{texts.commit}</h2>
        <p>{sealRefusals[props.frame.locale]['no-witness']}</p>
      </section>
    )
  const form = formOf(props, 'commit')
  return (
    <section>
      <h2>{texts.commit}</h2>
      <p>{texts.commitHelp}</p>
      <StepForm {...props} name="commit" submit={texts.commit}>
        <DateField name="day" label={texts.day} form={form} value={props.draw.drawOn} required />
        <TextField
          name="time"
          label={texts.time}
          hint={texts.timeHint}
          form={form}
          width="short"
          required
        />
        <TextField name="place" label={texts.place} form={form} required />
        <Radios
          name="dice"
          label={texts.withDice}
          form={form}
          value="yes"
          required
          options={[
            { value: 'yes', label: texts.diceYes(diceOfList(props.list?.size ?? 1000)) },
            { value: 'no', label: texts.diceNo },
            ...(props.draw.diceAlone ? [{ value: 'alone', label: texts.diceAlone }] : []),
          ]}
        />
      </StepForm>
    </section>
  )
}
