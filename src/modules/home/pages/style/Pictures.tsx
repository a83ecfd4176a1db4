import type { Frame } from '#kit/frame.ts'
import { FranceMap } from '#ui/FranceMap/FranceMap.tsx'
import { Meter } from '#ui/Meter/Meter.tsx'
import { PlannedActual } from '#ui/PlannedActual/PlannedActual.tsx'
import { Progress } from '#ui/Progress/Progress.tsx'
import { StationLine } from '#ui/StationLine/StationLine.tsx'
import { Timeline } from '#ui/Timeline/Timeline.tsx'
import { finishedStations, longWord, mapPoints, phases, stationsAt } from './samples.ts'
import { styleTexts } from './texts.ts'

const downloads = { svg: '#images', csv: '#images' }

export function Lines({ frame: { locale } }: { frame: Frame }) {
  return (
    <section id="ligne">
      <h2>{styleTexts[locale].parts.line}</h2>
      <StationLine
        locale={locale}
        size="full"
        title="Étapes d’une expérimentation en cours"
        stations={stationsAt(4)}
      />
      <StationLine
        locale={locale}
        size="full"
        title="Étapes d’une expérimentation en retard"
        stations={stationsAt(5, 'late')}
      />
      <StationLine
        locale={locale}
        size="full"
        title="Étapes d’une expérimentation arrêtée"
        stations={stationsAt(4, 'stopped')}
      />
      <div class="sample-row">
        <StationLine locale={locale} size="small" title="Au début" stations={stationsAt(0)} />
        <StationLine
          locale={locale}
          size="small"
          title="Recrutement ouvert"
          stations={stationsAt(4)}
          caption="en cours, phase 2 sur 4"
        />
        <StationLine
          locale={locale}
          size="small"
          title="En retard"
          stations={stationsAt(5, 'late')}
        />
        <StationLine
          locale={locale}
          size="small"
          title="Arrêtée"
          stations={stationsAt(3, 'stopped')}
        />
        <StationLine locale={locale} size="small" title="Finie" stations={finishedStations} />
        <StationLine
          locale={locale}
          size="small"
          title="Sans un mot dessous"
          stations={stationsAt(2)}
          caption={false}
        />
      </div>
    </section>
  )
}

export function Pictures({ frame: { locale } }: { frame: Frame }) {
  return (
    <section id="images">
      <h2>{styleTexts[locale].parts.pictures}</h2>
      <h3>Carte</h3>
      <FranceMap
        locale={locale}
        title="Expérimentations en France"
        points={mapPoints}
        regions={['35', '974']}
        downloads={downloads}
        list="beside"
      />
      <h3>Carte sans lieu</h3>
      <FranceMap locale={locale} title="Aucun lieu pour l’instant" points={[]} />
      <h3>Phases</h3>
      <Timeline
        locale={locale}
        title="Phases de l’expérimentation"
        items={phases}
        today="2026-11-25"
        downloads={downloads}
      />
      <h3>Prévu, réalisé</h3>
      <PlannedActual
        locale={locale}
        title="Prévu et réalisé"
        downloads={downloads}
        rows={[
          {
            label: 'Lettres envoyées',
            unit: 'lettres',
            planned: 400,
            actual: 380,
            href: '#images',
          },
          { label: 'Inscriptions', unit: 'personnes', planned: 37, actual: 29 },
          { label: 'Part des moins de 35 ans au vivier', unit: '%', planned: 24, actual: 17 },
          { label: 'Dépenses engagées', unit: '€', planned: 2900, actual: 5840 },
          { label: 'Pas encore mesuré', unit: 'heures', planned: 120 },
          { label: `Sans prévision, ${longWord}`, unit: 'appels', actual: 12 },
          { label: 'Rien du tout', unit: 'jours', planned: 0, actual: 0 },
        ]}
      />
      <h3>Jauges</h3>
      <div class="sample-row">
        <Meter label="Protocole rempli" value={7} max={12} text="7 questions sur 12" />
        <Meter label="Protocole complet" value={12} max={12} text="12 questions sur 12" />
        <Meter
          label="Solidité"
          value={2}
          max={5}
          look="level"
          text="Niveau 2 sur 5 : récit sourcé"
        />
        <Progress
          label="Import des communes"
          value={12400}
          max={34875}
          text="12 400 sur 34 875"
          again={{ href: '#images', label: 'Regarder où cela en est' }}
        />
      </div>
    </section>
  )
}
