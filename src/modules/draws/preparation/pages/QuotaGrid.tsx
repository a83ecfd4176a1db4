import { numberFormat } from '#kit/formats.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { drawPaths } from '../../paths.ts'
import type { DrawFeature, DrawValue } from '../../quota.ts'
import { mixGap } from '../quota-grid.ts'
import { featureTexts } from '../texts/features.ts'
import { CellField } from './CellField.tsx'
import type { FeaturesPageProps } from './features-props.ts'

/** Population, pool and panel side by side, with the quotas to fill in; read only once the rule is published. */
export function QuotaGrid(props: FeaturesPageProps) {
  const { frame, draw, features, form } = props
  const texts = featureTexts[frame.locale]
  const tables = features.map((feature) => <FeatureTable {...props} feature={feature} />)
  if (draw.state !== 'preparing') return <>{tables}</>
  return (
    <>
      <quota-check to={drawPaths.checkQuotas(draw.slug)}>
        <Form
          frame={frame}
          action={drawPaths.features(draw.slug)}
          form={form}
          submit={texts.save}
          id="quotas"
          guard
          seen
        >
          {tables}
          <div role="status" class="draw-check" data-check="">
            <div />
          </div>
        </Form>
      </quota-check>
      <div class="draw-actions">
        {features.map((feature) => (
          <ActionButton
            frame={frame}
            action={drawPaths.removeFeature(draw.slug)}
            label={texts.remove(feature.label)}
            fields={{ feature: feature.id }}
            confirm={texts.removeConfirm}
            tone="danger"
          />
        ))}
      </div>
    </>
  )
}

function FeatureTable(props: FeaturesPageProps & { readonly feature: DrawFeature }) {
  const { frame, draw, feature, pool, isExpected, form } = props
  const texts = featureTexts[frame.locale]
  const open = draw.state === 'preparing'
  const people = feature.values.map((value) => pool[`${feature.key}|${value.key}`] ?? 0)
  const all = people.reduce((sum, person) => sum + person, 0)
  const shares = feature.values.map(({ populationShare }) => populationShare ?? 0)
  const sums = (['min', 'max'] as const).map((bound) =>
    feature.values.reduce((sum, value) => sum + value[bound], 0),
  )
  const input = (value: DrawValue, bound: Bound, label: string) => (
    <CellField
      name={`${bound}-${value.id}`}
      label={texts.fieldOf(label, feature.label, value.label)}
      value={String(value[bound])}
      form={form}
      open={open}
    />
  )
  return (
    <>
      <Table
        caption={feature.label}
        columns={[
          { title: texts.value },
          { title: texts.population, align: 'right' },
          { title: isExpected ? texts.expectedPool : texts.pool, align: 'right' },
          { title: texts.panel, align: 'right' },
          { title: texts.atLeast },
          { title: texts.atMost },
          { title: texts.flexMin },
          { title: texts.flexMax },
        ]}
        rows={feature.values.map((value, at) => [
          value.label,
          value.populationShare === undefined
            ? texts.unknown
            : percent(value.populationShare, frame.locale),
          all === 0
            ? '0'
            : `${people[at] ?? 0} (${percent((people[at] ?? 0) / all, frame.locale)})`,
          panelShare(value, draw.panelSize, frame.locale),
          input(value, 'min', texts.atLeast),
          input(value, 'max', texts.atMost),
          input(value, 'minFlex', texts.flexMin),
          input(value, 'maxFlex', texts.flexMax),
        ])}
      />
      <p class="hint">
        {texts.sums(sums[0] ?? 0, sums[1] ?? 0, draw.panelSize)}{' '}
        {isExpected ? '' : texts.gap(mixGap(people, shares))}{' '}
        {feature.reference ? texts.reference(feature.reference) : texts.noReference}
      </p>
    </>
  )
}

type Bound = 'min' | 'max' | 'minFlex' | 'maxFlex'

function panelShare({ min, max }: DrawValue, size: number, locale: Locale): string {
  const [low, high] = [percent(min / size, locale), percent(max / size, locale)]
  return low === high ? low : `${low} – ${high}`
}

export function percent(share: number, locale: Locale): string {
  return numberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: share < 0.1 ? 1 : 0,
  }).format(share)
}
