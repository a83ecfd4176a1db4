import { type Day, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { resourcePath } from '#modules/resources/index.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { type Block, blockForm, isStale, type UsedBlock } from '../block.ts'
import { paths } from '../paths.ts'
import { blockTexts } from '../texts/blocks.ts'
import { crumbsTo } from './crumbs.ts'

interface Reading {
  readonly frame: Frame
  readonly names: ReadonlyMap<string, string>
  readonly today: Day
}

export function BlocksPage(props: Reading & { blocks: readonly UsedBlock[] }) {
  const { frame, names, today, blocks } = props
  const texts = blockTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsTo(frame, { label: texts.title })}
      actions={<ButtonLink href={paths.addBlock}>{texts.add}</ButtonLink>}
      wide
    >
      {blocks.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={texts.title}
          captionHidden
          columns={Object.values(texts.columns).map((title) => ({ title }))}
          rows={blocks.map((block) => [
            <a href={paths.block(block.id)} lang={writtenLocale}>
              {plainProse(block.title)}
            </a>,
            texts.kinds[block.kind],
            trueDay(block, { frame, today }),
            names.get(block.ownerId ?? '') ?? texts.nobody,
            writtenNumber(block.uses, frame.locale),
          ])}
        />
      )}
    </Layout>
  )
}

function trueDay(block: Block, { frame: { locale }, today }: Pick<Reading, 'frame' | 'today'>) {
  const day = writtenDay(block.trueOn, locale)
  return isStale(block, today) ? `${day} (${blockTexts[locale].stale})` : day
}

export function BlockPage(
  props: Reading & {
    block: UsedBlock
    versions: readonly { readonly version: number; readonly body: string; readonly trueOn: Day }[]
  },
) {
  const { frame, names, today, block, versions } = props
  const { locale } = frame
  const texts = blockTexts[locale]
  const { fields, columns } = texts
  return (
    <Layout
      frame={frame}
      title={plainProse(block.title)}
      titleIn={writtenLocale}
      crumbs={crumbsTo(
        frame,
        { label: texts.title, href: paths.blocks },
        { label: block.title, labelIn: writtenLocale },
      )}
      actions={<ButtonLink href={paths.editBlock(block.id)}>{texts.edit}</ButtonLink>}
    >
      <Facts
        layout="rows"
        items={[
          { name: columns.kind, value: texts.kinds[block.kind] },
          { name: columns.trueOn, value: trueDay(block, { frame, today }) },
          { name: columns.owner, value: names.get(block.ownerId ?? '') ?? texts.nobody },
          { name: columns.uses, value: writtenNumber(block.uses, locale) },
          { name: texts.version, value: String(block.version) },
          ...(block.resourceSlug === ''
            ? []
            : [
                {
                  name: fields.resourceSlug,
                  value: <a href={resourcePath(block.resourceSlug)}>{texts.seeSheet}</a>,
                },
              ]),
          ...(block.consentOn === undefined
            ? []
            : [
                { name: fields.consentOn, value: writtenDay(block.consentOn, locale) },
                { name: fields.consentOf, value: plainProse(block.consentOf) },
              ]),
        ]}
      />
      <h2>{fields.body}</h2>
      <Prose markdown={block.body} />
      {versions.length === 0 ? null : (
        <Disclosure summary={texts.versions}>
          {versions.map(({ version, body, trueOn }) => (
            <section>
              <h3>{`${texts.version} ${version} · ${writtenDay(trueOn, locale)}`}</h3>
              <Prose markdown={body} />
            </section>
          ))}
        </Disclosure>
      )}
    </Layout>
  )
}

export function BlockFormPage(props: {
  frame: Frame
  block: Block | undefined
  form: FormState
  today: Day
}) {
  const { frame, block, form, today } = props
  const texts = blockTexts[frame.locale]
  const title = block ? texts.edit : texts.add
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={crumbsTo(
        frame,
        { label: texts.title, href: paths.blocks },
        ...(block
          ? [{ label: block.title, labelIn: writtenLocale, href: paths.block(block.id) }]
          : []),
        { label: title },
      )}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={block ? paths.editBlock(block.id) : paths.addBlock}
        form={form}
        submit={texts.save}
        seen={block !== undefined}
        guard
      >
        <AskedFields
          fields={blockForm.fields}
          form={form}
          locale={frame.locale}
          values={block ? { ...block } : { trueOn: today }}
        />
      </Form>
    </Layout>
  )
}
