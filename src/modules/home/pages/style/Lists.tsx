import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Contents } from '#ui/Contents/Contents.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Moments } from '#ui/Moments/Moments.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Reopenings } from '#ui/Reopening/Reopenings.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { StationLine } from '#ui/StationLine/StationLine.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { Tabs } from '#ui/Tabs/Tabs.tsx'
import { ListSample } from './ListSample.tsx'
import { stationsAt } from './samples.ts'
import { styleTexts } from './texts.ts'

export function Lists({ frame: { locale } }: { frame: Frame }) {
  return (
    <section id="listes">
      <h2>{styleTexts[locale].parts.lists}</h2>
      <Tabs
        label="Pages de l’expérimentation"
        links={[
          { label: 'Vue d’ensemble', href: '#listes', current: true },
          { label: 'Protocole', href: '#listes', current: false },
          { label: 'Journal de bord', href: '#listes', current: false },
        ]}
      />
      <SearchBox
        action="/style"
        name="q"
        label="Chercher une expérimentation"
        value="eau"
        submit="Chercher"
        hint="Un mot, un lieu, un défi."
      />
      <SearchBox
        action="/style"
        name="lieu"
        label="Chercher un lieu"
        labelHidden
        value=""
        submit="Chercher"
        example="Gers, Valbrenne…"
      />
      <FilterLinks
        label="Filtrer les expérimentations"
        links={[
          { label: 'Toutes', href: '#listes', current: true, count: 31 },
          { label: 'En retard', href: '#listes', current: false, count: 2 },
          { label: 'Cherche un territoire', href: '#listes', current: false, count: 3 },
          { label: 'Arrêtées', href: '#listes', current: false },
        ]}
      />
      <Portfolio frame={{ locale }} />
      <ListSample locale={locale} />
      <Contents
        locale={locale}
        links={[
          { label: 'Ce qui est dû', to: 'listes' },
          { label: 'Les personnes', to: 'listes' },
          { label: 'Les engagements', to: 'listes' },
        ]}
      />
      <Pager locale={locale} page={2} pages={7} hrefOf={(page) => `?page=${page}#listes`} />
      <Table
        caption="Ce que la commune répond"
        columns={[{ title: 'Proposition' }, { title: 'Réponse' }, { title: 'Échéance' }]}
        rows={[
          [
            'Garder la garde d’enfants à chaque séance',
            <>
              <Badge tone="good">acceptée</Badge> votée le 18 nov.
            </>,
            'fait',
          ],
          ['Ouvrir le vivier aux seize ans', <Badge tone="caution">en étude</Badge>, '15 janv.'],
          [
            'Publier le coût de chaque séance',
            <>
              <Badge tone="info">refusée</Badge> motif publié
            </>,
            '–',
          ],
        ]}
      />
      <Table caption="Un tableau sans ligne" columns={[{ title: 'Date' }]} rows={[]} />
      <h3>Rendez-vous</h3>
      <Moments
        items={[
          {
            when: 'jeu. 3 déc., 12 h 30',
            label: 'Le coût réel d’un tirage au sort',
            href: '#listes',
          },
          { when: '19 nov.', label: 'Porte-à-porte sous la pluie : 14 portes sur 40.' },
        ]}
      />
      <h3>Ce qui a été rouvert</h3>
      <Reopenings
        locale="fr"
        reopenings={[
          {
            at: new Date('2026-11-19T10:30:00Z'),
            what: 'Inscriptions',
            reason: 'La salle est plus grande que prévu.',
            byName: 'Lina Moreau',
          },
        ]}
      />
      <h3>À faire cette semaine</h3>
      <LinkList
        items={[
          { label: 'Relire la fiche de Pont-Lauris', href: '#listes', note: 'avant vendredi' },
          { label: 'Répondre à deux territoires', href: '#listes' },
        ]}
      />
    </section>
  )
}

function Portfolio({ frame: { locale } }: { frame: Pick<Frame, 'locale'> }) {
  const line = (rank: number, how: 'on-time' | 'late' | 'stopped', title: string) => (
    <StationLine
      locale={locale}
      size="small"
      title={`Avancement : ${title}`}
      stations={stationsAt(rank, how)}
      caption={false}
    />
  )
  return (
    <Table
      caption="Expérimentations"
      captionHidden
      columns={[
        { title: 'Expérimentation' },
        { title: 'Étape' },
        { title: 'Prochain geste' },
        { title: 'Équilibre', align: 'right' },
      ]}
      rows={[
        [
          <RowTitle
            title="Tirer au sort sans acheter de fichier"
            href="#listes"
            note="Valbrenne"
          />,
          line(4, 'on-time', 'tirer au sort'),
          'clore la phase 2, 12 déc.',
          '+340 €',
        ],
        [
          <RowTitle title="Une assemblée pour l’eau" href="#listes" note="Saint-Aubrac" />,
          line(5, 'late', 'assemblée pour l’eau'),
          'déposer l’évaluation, 14 oct.',
          '– 2 180 €',
        ],
        [
          <RowTitle title="Interpellation par lettre" href="#listes" note="Vieux-Moulin" />,
          line(4, 'stopped', 'interpellation'),
          'arrêtée : trop peu de réponses',
          '– 60 €',
        ],
      ]}
    />
  )
}
