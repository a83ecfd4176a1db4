import { points, prose } from './case.ts'
import { type StarterPage, step } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const electionGuide: StarterPage = {
  kind: 'guide',
  title: 'Élire sans candidat : le guide de la personne qui anime',
  lead: 'Comment confier un rôle à la personne que le groupe voit le mieux, sans campagne ni concurrence ?',
  challenges: ['shared_decision', 'empowerment'],
  themes: ['institutions'],
  methods: ['élection sans candidat', 'décision par consentement'],
  facets: {
    publics: ['associations', 'elected', 'officers'],
    levels: ['empower'],
    phases: ['decision'],
    pillars: ['cooperation', 'representation'],
    scales: ['organisation'],
  },
  evidence: {
    level: 2,
    reason:
      'Cinq descriptions concordantes de réseaux qui la pratiquent, et une association qui élit ainsi sa co-présidence. Elles divergent sur le vote blanc : c’est au groupe de choisir.',
  },
  essential: {
    what: 'On décrit le rôle, chacun·e propose un nom à voix haute, puis le groupe consent à une personne',
    who: 'Un cercle qui se connaît déjà, une personne qui anime, une qui note',
    when: 'Pour tout rôle qui a un mandat : animation, secrétariat, représentation, présidence',
  },
  sections: {
    summary: prose(
      'Personne ne se présente. On commence par le rôle et par ce qu’il demande. On nomme la personne que l’on y voit, on dit pourquoi, et on a le droit de changer d’avis. On finit par un tour d’objections. La personne choisie a entendu, avant d’accepter, toutes les raisons qu’on a eues de penser à elle.',
    ),
    audience: prose(
      'Un bureau, une équipe, une commission. Il faut que les personnes présentes se connaissent assez pour dire pourquoi elles pensent à quelqu’un. Cette page se lit à voix haute, étape par étape.',
    ),
    context: prose(
      'Une candidature récompense qui ose. Beaucoup de personnes capables ne se présentent jamais. La méthode vient de la sociocratie ; Démocratie Ouverte l’a choisie en 2018 pour renouveler sa co-présidence.',
    ),
    body: points(
      'Réglez cinq points avant de commencer, et écrivez-les : peut-on refuser ? vote-t-on blanc ? une personne absente peut-elle être nommée ? peut-elle voter ? une objection peut-elle porter sur la personne ?',
      'Le vote n’est pas secret : on signe son bulletin et on dit ses raisons',
      'On parle de faits, vus au travail ; jamais de rumeurs',
      'Au moment de changer de voix, on ne choisit que parmi les noms déjà donnés',
      'La personne proposée n’est pas forcément celle qui a le plus de voix : les raisons comptent',
      'Ce qui s’est dit sur les personnes reste dans la pièce ; seul le résultat en sort',
    ),
    material: points(
      'La feuille du rôle : missions, ce dont il rend compte, durée du mandat, temps et moyens',
      'Un bulletin par personne : « Moi, …, je propose … parce que … »',
      'Un tableau pour les noms et les raisons',
      'Le modèle de relevé de décision de ce centre',
    ),
    vigilance: points(
      'Ne demandez pas qui serait intéressé·e : ce serait une candidature',
      'Coupez toute comparaison entre deux personnes',
      'Un « non » de la personne choisie se respecte, sans explication',
      'Décidez quand les raisons écrites seront détruites',
    ),
    advice: points(
      'Gardez la liste des qualités sous les yeux pendant toute la séance',
      'Lisez les bulletins dans l’ordre où ils viennent, sur le même ton',
      'Fixez tout de suite le jour de la passation et la fin du mandat',
    ),
    further: prose(
      'Le dernier tour est celui de la décision par consentement : lisez aussi ce guide-là.',
    ),
  },
  steps: [
    step(
      'Définir le rôle',
      'Lisez les missions, ce dont la personne rendra compte, la durée du mandat, le temps et les moyens. Adoptez cette feuille par consentement avant d’aller plus loin.',
      10,
    ),
    step(
      'Dire les qualités attendues',
      'Tour libre : chacun·e donne une ou deux qualités utiles à ce rôle. On écrit tout, sans censurer, même ce qui se contredit.',
      5,
    ),
    step(
      'Écrire un nom',
      'En silence, chaque personne remplit son bulletin avec un seul nom, le sien si elle veut. Aucun commentaire.',
      3,
    ),
    step(
      'Lire et entendre les raisons',
      'Lisez chaque bulletin. La personne qui l’a signé explique en une minute, à partir des qualités. Personne ne répond. Notez les noms et les voix au tableau.',
      10,
    ),
    step(
      'Changer de voix',
      'Dites : « Après avoir entendu cela, quelqu’un veut-il changer ? » On ne peut aller que vers un nom déjà donné, et l’on dit pourquoi.',
      5,
    ),
    step(
      'Proposer une personne',
      'Vous nommez celle qui se dégage, par les raisons autant que par le nombre, et vous dites pourquoi. Un membre du cercle peut aussi le faire.',
      2,
    ),
    step(
      'Demander les objections',
      'Tour d’objections, comme pour toute décision par consentement. La personne nommée parle en dernier. Une objection peut se lever en ajustant le rôle : moins long, à deux, avec une aide.',
      8,
    ),
    step(
      'Accepter et fêter',
      'La personne dit oui ou non. Si c’est non, revenez à l’étape précédente avec un autre nom. Si c’est oui : date de début, fin de mandat, passation, et des applaudissements.',
      2,
    ),
  ],
  sources: [
    pages.electionTransition,
    pages.electionHamlets,
    pages.electionOpteos,
    pages.electionCodesign,
    pages.electionNiska,
    pages.coPresidents,
  ],
}
