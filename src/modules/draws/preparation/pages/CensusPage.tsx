import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Draw } from '../../draw.ts'
import { drawPaths } from '../../paths.ts'
import { drawTexts } from '../../texts/draw.ts'
import type { CensusFound } from '../census.ts'
import { proposeBounds } from '../quota-grid.ts'
import { featureTexts } from '../texts/features.ts'
import { percent } from './QuotaGrid.tsx'

export interface CensusPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly found: CensusFound
  readonly lift: boolean
}

/** What a file proposes, before anything is kept. */
export function CensusPage({ frame, draw, found, lift }: CensusPageProps) {
  const { locale } = frame
  const said = featureTexts[locale]
  return (
    <Layout
      frame={frame}
      title={said.census}
      lead={said.censusFound(writtenNumber(found.people, locale), found.since)}
      crumbs={[
        { label: drawTexts[locale].draws, href: drawPaths.list },
        { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
        { label: said.title, href: drawPaths.features(draw.slug) },
      ]}
    >
      {found.missing.length > 0 ? (
        <Notice tone="caution">
          <p>{said.censusMissing(found.missing.join(', '))}</p>
        </Notice>
      ) : null}
      {found.features.map((feature) => {
        const bounds = proposeBounds(
          feature.values.map(({ share }) => share),
          draw.panelSize,
          lift,
        )
        return (
          <Table
            caption={feature.label}
            columns={[
              { title: said.value },
              { title: said.population, align: 'right' },
              { title: said.atLeast, align: 'right' },
              { title: said.atMost, align: 'right' },
            ]}
            rows={feature.values.map(({ label, share }, at) => [
              label,
              share === undefined ? said.unknown : percent(share, locale),
              String(bounds[at]?.min ?? 0),
              String(bounds[at]?.max ?? 0),
            ])}
          />
        )
      })}
      <Form
        frame={frame}
        action={drawPaths.addFeature(draw.slug)}
        form={emptyForm}
        submit={said.censusKeep}
      >
        <HiddenField name="proposed" value={JSON.stringify(found.features)} />
        <HiddenField name="lift" value={lift ? 'yes' : ''} />
        {found.crossed ? (
          <>
            <HiddenField name="proposedCross" value={JSON.stringify([found.crossed])} />
            <CheckBox name="cross" label={said.crossCensus} form={emptyForm} />
          </>
        ) : null}
      </Form>
    </Layout>
  )
}
