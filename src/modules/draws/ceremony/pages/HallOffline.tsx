import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { hallTexts } from '../../receipts/nouns.ts'
import { proceedingsTexts } from '../../seals/nouns.ts'

export interface HallOfflineProps {
  readonly frame: Frame
  readonly slug: string
  /** Whoever runs the draw has the panels kept at once; the others ask for them. */
  readonly atOnce: boolean
  readonly sha256: string
  readonly round: number
  readonly withDice: boolean
  readonly alone: boolean
  readonly count: number
}

/**
 * `<hall-offline>`: keeps the panels and finishes the sum when the network of the hall drops. Without JavaScript, its
 * form stays hidden and the kit on paper remains.
 */
export function HallOffline(props: HallOfflineProps) {
  const { frame, slug } = props
  const texts = hallTexts[frame.locale]
  const file = (name: string) => sealPaths.sealedFile(slug, name)
  return (
    <section class="draw-offline">
      <hall-offline
        sha256={props.sha256}
        dice={props.withDice ? 'yes' : 'no'}
        at-once={props.atOnce ? 'yes' : 'no'}
        commitment={file('engagement.json')}
        pool={file('vivier.txt')}
        panels={file('panels.txt')}
      >
        <p class="hall-network" role="status" />
        <p class="hall-kept" role="status" />
        <div class="hall-tools" hidden>
          <Disclosure summary={texts.title}>
            <p>{texts.lead}</p>
            <p>
              <button type="button" class="button quiet">
                {texts.keep}
              </button>
            </p>
            <div class="hall-sum" hidden>
              <Form
                frame={frame}
                // It goes nowhere: its own address keeps it apart from the form that is recorded.
                action={`${sealPaths.ceremony(slug)}#ici`}
                form={emptyForm}
                submit={texts.submit}
                id="ici"
                method="get"
                tone="quiet"
              >
                {props.withDice ? <Dice {...props} /> : null}
                {props.alone ? null : (
                  <TextField
                    name="beacon"
                    label={texts.beacon}
                    hint={texts.beaconHint(props.round, '9'.repeat(props.count))}
                    form={emptyForm}
                    required
                  />
                )}
              </Form>
            </div>
            <div class="hall-result" role="status" />
          </Disclosure>
        </div>
      </hall-offline>
      <p>
        <a href={sealPaths.kit(slug)}>{texts.kit}</a>
      </p>
    </section>
  )
}

function Dice({ frame, count }: HallOfflineProps) {
  const texts = hallTexts[frame.locale]
  const field = { form: emptyForm, inputmode: 'numeric', width: 'short', required: true } as const
  const label = proceedingsTexts[frame.locale].diceField(count)
  return (
    <>
      <TextField name="dice" label={label} {...field} />
      <TextField name="again" label={texts.again} {...field} />
    </>
  )
}
