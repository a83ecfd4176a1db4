import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Badges } from '#ui/Badge/Badges.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { CardFoot, Cards } from '#ui/Card/Cards.tsx'
import { CopyNotice } from '#ui/CopyNotice/CopyNotice.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { StationLine } from '#ui/StationLine/StationLine.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { UndrawnNames } from '#ui/UndrawnNames/UndrawnNames.tsx'
import { ImportSample } from './ImportSample.tsx'
import { longWord, stationsAt } from './samples.ts'
import { styleTexts } from './texts.ts'

export function Buttons({ frame }: { frame: Frame }) {
  return (
    <section id="boutons">
      <h2>{styleTexts[frame.locale].parts.buttons}</h2>
      <Actions>
        <ButtonLink href="#boutons">Proposer une expérimentation</ButtonLink>
        <ButtonLink href="#boutons" tone="quiet">
          Télécharger le dossier (84 ko)
        </ButtonLink>
        <ButtonLink href="#boutons" tone="danger">
          Supprimer
        </ButtonLink>
        <ActionButton frame={frame} action="/style" label="Marquer comme lu" />
        <ActionButton
          frame={frame}
          action="/style"
          label="Retirer cette phase"
          tone="danger"
          confirm="La phase et ses jalons disparaissent du protocole. Vous pourrez la recréer."
        />
        <button type="button" class="button action" disabled>
          Pas encore possible
        </button>
      </Actions>
      {/* Gestures that follow each other without a row of buttons keep their distance too. */}
      <ActionButton frame={frame} action="/style" label="Prendre une place" tone="action" />
      <ActionButton
        frame={frame}
        action="/style"
        label="Annuler mon inscription"
        tone="danger"
        confirm="Votre place va à la personne suivante."
      />
      <p>
        <ButtonLink href="#boutons">Voir tout ce qui est à venir près de chez vous</ButtonLink>{' '}
        <ButtonLink href="#boutons" tone="quiet">
          Voir tout ce qui est passé près de chez vous
        </ButtonLink>
      </p>
      <Disclosure summary="Pourquoi cette étape ?">
        <p>Parce qu’elle protège les personnes invitées.</p>
      </Disclosure>
      <Disclosure summary="Une explication déjà ouverte" open>
        <p>Elle reste lisible sans rien toucher.</p>
      </Disclosure>
    </section>
  )
}

export function Pieces({ frame }: { frame: Frame }) {
  const { locale } = frame
  return (
    <section id="pieces">
      <h2>{styleTexts[locale].parts.pieces}</h2>
      <Badges
        items={[
          <Badge tone="info">Recruter</Badge>,
          <Badge tone="good">adoptée 2 fois</Badge>,
          <Badge tone="caution">fiche de départ</Badge>,
          <Badge tone="danger">refusée</Badge>,
          <Badge tone="neutral">brouillon</Badge>,
        ]}
      />
      <CardSamples frame={{ locale }} />
      <Notice tone="good">
        <p>C’est enregistré.</p>
      </Notice>
      <Notice tone="info" title="Bon à savoir">
        <p>
          Le protocole est public. <a href="#pieces">Le lire</a>
        </p>
      </Notice>
      <Notice tone="caution" title="Résultat produit avec une version plus ancienne">
        <p>La version 6 était en vigueur.</p>
      </Notice>
      <Notice tone="danger" title="Trop peu d’inscriptions">
        <p>Le critère d’arrêt est atteint.</p>
      </Notice>
      <UndrawnNames frame={frame} undrawn={{ names: 2, letters: ['王', '小', '明'] }} />
      <CopyNotice frame={frame} copied={copiedSample} />
      <ImportSample frame={frame} />
      <Notice tone="neutral">
        <p>Une remarque sans couleur.</p>
      </Notice>
      <EmptyState title="Aucune séance pour l’instant">
        <p>Commencez par fixer une date et un lieu.</p>
        <ButtonLink href="#pieces">Prévoir une séance</ButtonLink>
      </EmptyState>
      <Steps
        items={[
          { title: 'Dire la question', state: 'done', note: 'le 12 avril' },
          { title: 'Réunir l’équipe', state: 'current', href: '#pieces', note: 'il manque un élu' },
          { title: 'Figer le protocole', state: 'ahead' },
        ]}
      />
    </section>
  )
}

function CardSamples({ frame: { locale } }: { frame: Pick<Frame, 'locale'> }) {
  return (
    <>
      <Card
        title="Une assemblée de citoyen·nes pour l’eau"
        href="#pieces"
        level={3}
        eyebrow="Ville de Saint-Aubrac · 3 100 habitant·es"
        picture={
          <StationLine
            locale={locale}
            size="small"
            title="Avancement de l’assemblée pour l’eau"
            stations={stationsAt(5, 'late')}
          />
        }
      >
        <p>L’évaluation attend depuis 6 semaines</p>
      </Card>
      <Card title="En ce moment : les lettres partent" tone="accent" level={3}>
        <p>La deuxième vague (180 lettres) est postée depuis lundi.</p>
        <ButtonLink href="#pieces">Suivre le tirage</ButtonLink>
      </Card>
      <Card title="L’essentiel en une minute" tone="wash" level={3}>
        <Facts
          layout="rows"
          items={[
            { name: 'Quoi', value: 'Former un panel sans acheter de fichier d’adresses' },
            { name: 'Coût', value: 'non publié' },
            { name: 'Limites', value: 'petit effectif, pas de mesure de la diversité obtenue' },
          ]}
        />
      </Card>
      <h3>Cartes en colonnes</h3>
      <Cards>
        <Card title="Le droit d’interpeller la ville" href="#pieces" level={3}>
          <p>Grenoble</p>
          <CardFoot>6 678 votant·es, annulé par le juge</CardFoot>
        </Card>
        <Card title={longWord} href="#pieces" level={3}>
          <p>Un mot trop long ne déborde pas</p>
        </Card>
        <Card title="Des faits, empilés" level={3}>
          <Facts
            items={[
              { name: 'Défi', value: 'Inclure celles et ceux qu’on n’entend pas' },
              { name: 'Instruments', value: <a href="#pieces">Tirage au sort</a> },
            ]}
          />
        </Card>
      </Cards>
    </>
  )
}

const copiedSample = {
  keep: '/style',
  from: { title: 'Atelier de novembre', href: '/style' },
  left: [
    { key: 'title', label: 'Titre', href: '#pieces', value: '' },
    { key: 'days', label: 'Date et heures', href: '#pieces', value: '' },
  ],
}
