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
  readonly census: CensusFound
  readonly lift: boolean
}

/** What a file proposes, before anything is kept. */
export function CensusPage({ frame, draw, census, lift }: CensusPageProps) {
  const { locale } = frame
  const texts = featureTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.census}
      lead={texts.censusFound(writtenNumber(census.people, locale), census.since)}
      crumbs={[
        { label: drawTexts[locale].draws, href: drawPaths.list },
        { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
        { label: texts.title, href: drawPaths.features(draw.slug) },
      ]}
    >
      {census.missing.length > 0 ? (
        <Notice tone="caution">
          <p>{texts.censusMissing(census.missing.join(', '))}</p>
        </Notice>
      ) : null}
      {census.features.map((feature) => {
        const bounds = proposeBounds(
          feature.values.map(({ share }) => share),
          draw.panelSize,
          lift,
        )
        return (
          <Table
            caption={feature.label}
            columns={[
              { title: texts.value },
              { title: texts.population, align: 'right' },
              { title: texts.atLeast, align: 'right' },
              { title: texts.atMost, align: 'right' },
            ]}
            rows={feature.values.map(({ label, share }, at) => [
              label,
              share === undefined ? texts.unknown : percent(share, locale),
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
        submit={texts.censusKeep}
      >
        <HiddenField name="proposed" value={JSON.stringify(census.features)} />
        <HiddenField name="lift" value={lift ? 'yes' : ''} />
        {census.crossed ? (
          <>
            <HiddenField name="proposedCross" value={JSON.stringify([census.crossed])} />
            <CheckBox name="cross" label={texts.crossCensus} form={emptyForm} />
          </>
        ) : null}
      </Form>
    </Layout>
  )
}
