import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { Draw } from '../../draw.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { drawPaths } from '../../paths.ts'
import { proceedingsTexts } from '../texts/proceedings.ts'
import { stampTexts } from '../texts/stamps.ts'
import { type StampShown, StampsList } from './StampsList.tsx'

export interface StampsPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly stamps: readonly StampShown[]
  /** Hosts of the authorities of the settings. */
  readonly hosts: readonly string[]
  /** What did not come, and why, after they were asked. */
  readonly failures: readonly { readonly host: string; readonly why: string }[]
  readonly form: FormState
}

/** Step 8: the request to hand to any authority, its answer, and those that the host chose. */
export function StampsPage(props: StampsPageProps) {
  const { frame, draw, stamps, hosts, failures, form } = props
  const texts = stampTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
        {
          label: proceedingsTexts[frame.locale].title,
          href: sealPaths.proceedings(draw.slug),
        },
      ]}
      refused={failures.length > 0 || Object.keys(form.problems).length > 0}
    >
      {failures.length > 0 ? (
        <Notice tone="caution">
          <ul>
            {failures.map(({ host, why }) => (
              <li>{texts.failed(host, why)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <h2>{texts.stamps}</h2>
      {stamps.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <StampsList locale={frame.locale} slug={draw.slug} stamps={stamps} />
      )}
      <h2>{texts.ask}</h2>
      {hosts.length === 0 ? (
        <p>{texts.noAuthority}</p>
      ) : (
        <>
          <p>{texts.askHelp(hosts.join(', '))}</p>
          <ActionButton
            frame={frame}
            action={sealPaths.askStamps(draw.slug)}
            label={texts.ask}
            tone="action"
          />
        </>
      )}
      <h2>{texts.handIn}</h2>
      <p>
        <a href={sealPaths.sealedFile(draw.slug, 'demande.tsq')}>{texts.request}</a>
      </p>
      <p class="hint">{texts.requestHelp}</p>
      <Form
        frame={frame}
        action={sealPaths.stamps(draw.slug)}
        form={form}
        submit={texts.handIn}
        tone="quiet"
        id="jeton"
        multipart
      >
        <FileField
          name="response"
          label={texts.handInFile}
          hint={texts.handInHint}
          form={form}
          accept=".tsr,application/timestamp-reply"
          required
        />
      </Form>
    </Layout>
  )
}
