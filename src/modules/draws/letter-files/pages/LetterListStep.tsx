import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Draw } from '../../draw.ts'
import { inFours } from '../../draw-log.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { letterTexts } from '../../seals/nouns.ts'
import type { DrawFile } from '../draw-file.ts'

/** The list of a file once it is fixed; `undefined` before. */
export interface ListShown {
  readonly sha256: string
  readonly round: number
  readonly speaks: Date
  readonly hasSpoken: boolean
}

export interface LetterListStepProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly file: DrawFile
  readonly form: FormState
  readonly list: ListShown | undefined
  /** When the round of the rule speaks, and whether a list fixed now would have another. */
  readonly ruled: { readonly speaks: Date; readonly isPast: boolean }
}

/** Step 2 of the public draw: fix the list, wait for the round that the rule names, draw the letters. */
export function LetterListStep(props: LetterListStepProps) {
  const { frame, draw, file, list, ruled } = props
  const texts = letterTexts[frame.locale]
  const when = (instant: Date) => writtenInstant(instant, frame.locale)
  return (
    <section>
      <h2>{texts.title}</h2>
      {list ? (
        <Fixed {...props} list={list} />
      ) : (
        <>
          <p>
            {ruled.isPast ? texts.later(when(ruled.speaks)) : texts.fixHelp(when(ruled.speaks))}
          </p>
          <ActionButton
            frame={frame}
            action={recruitPaths.fixLetters(draw.slug, file.id)}
            label={texts.fix}
            tone="action"
            confirm={texts.fixConfirm}
          />
        </>
      )}
    </section>
  )
}

function Fixed(props: LetterListStepProps & { readonly list: ListShown }) {
  const { frame, draw, file, form, list } = props
  const texts = letterTexts[frame.locale]
  return (
    <>
      <Notice tone="info" title={texts.fixed}>
        <p class="draw-hash">{inFours(list.sha256)}</p>
        <p>{texts.speaks(list.round, writtenInstant(list.speaks, frame.locale), list.hasSpoken)}</p>
      </Notice>
      {form.problems['form'] && !list.hasSpoken ? (
        <Notice tone="caution">
          <p>{form.problems['form']}</p>
        </Notice>
      ) : null}
      <p>
        <a href={recruitPaths.letterList(draw.slug, file.id)}>{texts.witnessFile}</a>
      </p>
      {list.hasSpoken ? (
        <Form
          frame={frame}
          action={recruitPaths.importFile(draw.slug, file.id)}
          form={form}
          submit={texts.draw}
          id="lettres"
        >
          <TextField name="signature" label={texts.pasted} hint={texts.pastedHint} form={form} />
        </Form>
      ) : (
        <ActionButton
          frame={frame}
          action={recruitPaths.dropLetters(draw.slug, file.id)}
          label={texts.drop}
          confirm={texts.dropConfirm}
        />
      )}
    </>
  )
}
