import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Draw } from '../../draw.ts'
import { inFours, writtenTicket } from '../../draw-log.ts'
import { WordsMeant } from '../../pages/WordsMeant.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { drawPaths } from '../../paths.ts'
import { MirrorTables } from '../../receipts/index.ts'
import { hallTexts, type Mirror } from '../../receipts/nouns.ts'
import { proceedingsTexts, sealTexts } from '../../seals/nouns.ts'
import { HallOffline } from './HallOffline.tsx'

export interface CeremonyProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly form: FormState
  readonly step: string
  readonly mayRun: boolean
  readonly poolSize: number
  readonly mirrors: readonly Mirror[]
  readonly sealed:
    | {
        readonly sha256: string
        readonly round: number
        readonly speaks: Date
        readonly withDice: boolean
        readonly alone: boolean
        /** Dice that the list takes. */
        readonly count: number
        readonly dice: 'none' | 'first' | 'agreed'
        readonly thrown: string
        /** What the dice alone give, once two people agree: the beacon adds nothing to the number. */
        readonly byDice: { readonly index: string; readonly panel: readonly string[] } | undefined
      }
    | undefined
  readonly result:
    | {
        readonly dice: string
        readonly beacon: string
        readonly index: string
        readonly size: number
        readonly alone: boolean
        readonly panel: readonly string[]
      }
    | undefined
}

/** The screen of the hall: large, one gesture after the other, the same for the hall and for whoever is far. */
export function CeremonyPage(props: CeremonyProps) {
  const { frame, draw, sealed, result } = props
  const texts = proceedingsTexts[frame.locale]
  const scripts = frame.assets.scripts ?? {}
  return (
    <Layout
      frame={frame}
      title={texts.ceremonyTitle(draw.title)}
      wide
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
      refused={Object.keys(props.form.problems).length > 0}
      head={
        sealed && !result
          ? ['DrawCountdown', 'HallOffline'].map((name) =>
              scripts[name] ? (
                <script type="module" src={scripts[name]} nonce={frame.nonce} />
              ) : null,
            )
          : null
      }
    >
      <div class="draw-hall">
        <LiveRegion subject={`draw:${draw.id}`}>
          {sealed ? (
            <>
              {result ? <Outcome {...props} result={result} /> : null}
              <h2>{texts.readAloud}</h2>
              <p class="draw-hash">{inFours(sealed.sha256)}</p>
              {!result && sealed.byDice ? <ByDice frame={frame} byDice={sealed.byDice} /> : null}
              {result ? null : <Waiting {...props} sealed={sealed} />}
            </>
          ) : (
            <p>{texts.ceremonyNot}</p>
          )}
        </LiveRegion>
        {sealed && !result && props.mayRun ? <Gestures {...props} sealed={sealed} /> : null}
        {sealed && !result ? (
          <HallOffline {...sealed} frame={frame} slug={draw.slug} atOnce={props.mayRun} />
        ) : null}
        {props.mirrors.length > 0 ? (
          <section>
            <h2>{sealTexts[frame.locale].quotas}</h2>
            <MirrorTables
              locale={frame.locale}
              mirrors={props.mirrors}
              poolSize={props.poolSize}
              seats={draw.panelSize}
            />
          </section>
        ) : null}
        <p>
          <ButtonLink href={sealPaths.receipt(draw.slug)} tone="quiet">
            {texts.seeReceipt}
          </ButtonLink>
        </p>
        <WordsMeant locale={frame.locale} words={['pool', 'beacon', 'hash']} />
      </div>
    </Layout>
  )
}

type WithSealed = CeremonyProps & { readonly sealed: NonNullable<CeremonyProps['sealed']> }

function Waiting({ frame, sealed }: WithSealed) {
  const texts = proceedingsTexts[frame.locale]
  return (
    <>
      <h2>{texts.countdown}</h2>
      <p>
        {writtenInstant(sealed.speaks, frame.locale)} · {sealTexts[frame.locale].round}{' '}
        {String(sealed.round)}
      </p>
      <draw-countdown until={sealed.speaks.toISOString()} before={texts.inSeconds}>
        <p class="draw-number" aria-hidden="true" />
      </draw-countdown>
      {sealed.dice === 'first' ? (
        <Notice tone="info">
          <p>{texts.diceFirst}</p>
        </Notice>
      ) : null}
      {sealed.dice === 'agreed' ? (
        <Notice tone="good">
          <p>{texts.diceAgreed([...sealed.thrown].join(', '))}</p>
        </Notice>
      ) : null}
    </>
  )
}

function ByDice(props: {
  readonly frame: Frame
  readonly byDice: NonNullable<WithSealed['sealed']['byDice']>
}) {
  const texts = proceedingsTexts[props.frame.locale]
  return (
    <section>
      <h2>{texts.byDice}</h2>
      <p class="draw-number">{props.byDice.index}</p>
      <p>{texts.byDiceHelp}</p>
      <Tickets panel={props.byDice.panel} />
    </section>
  )
}

function Tickets({ panel }: { readonly panel: readonly string[] }) {
  return (
    <ol class="draw-tickets">
      {panel.map((ticket) => (
        <li class="draw-ticket">{writtenTicket(ticket)}</li>
      ))}
    </ol>
  )
}

function Gestures(props: WithSealed) {
  const { frame, draw, sealed, form, step } = props
  const texts = proceedingsTexts[frame.locale]
  const own = (name: string): FormState => (step === name ? form : { values: {}, problems: {} })
  if (sealed.withDice && sealed.dice !== 'agreed')
    return (
      <Form
        frame={frame}
        action={sealPaths.ceremony(draw.slug)}
        form={own('dice')}
        submit={texts.enterDice}
        id="dice"
      >
        <HiddenField name="step" value="dice" />
        <TextField
          name="dice"
          label={texts.diceField(sealed.count)}
          hint={texts.diceHint(sealed.count)}
          form={own('dice')}
          inputmode="numeric"
          width="short"
          required
        />
      </Form>
    )
  return (
    <Form
      frame={frame}
      action={sealPaths.ceremony(draw.slug)}
      form={own('hold')}
      submit={texts.hold}
      id="hold"
    >
      <HiddenField name="step" value="hold" />
      <TextField name="signature" label={texts.pasted} hint={texts.pastedHint} form={own('hold')} />
    </Form>
  )
}

function Outcome({
  frame,
  result,
}: CeremonyProps & { readonly result: NonNullable<CeremonyProps['result']> }) {
  const texts = sealTexts[frame.locale]
  return (
    <section>
      <h2>{texts.panelNumber}</h2>
      <p class="draw-number">{result.index}</p>
      <p>
        {result.alone
          ? hallTexts[frame.locale].sumAlone(result.dice, result.index, result.size)
          : hallTexts[frame.locale].sum(
              result.dice || '0',
              result.beacon,
              result.index,
              result.size,
            )}
      </p>
      <Tickets panel={result.panel} />
    </section>
  )
}
