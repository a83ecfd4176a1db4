import { defineTexts } from '#kit/texts.ts'

const facilitator = {
  title: 'Facilitation',
  purpose: 'Que chacun·e parle, que l’on avance, et que l’heure soit tenue.',
  accountabilities:
    'Préparer l’ordre du jour\nConduire les tours de parole\nGarder le cadre choisi',
}
const secretary = {
  title: 'Secrétariat',
  purpose: 'Que ce qui est dit et décidé puisse être retrouvé.',
  accountabilities:
    'Écrire le compte rendu pendant la réunion\nL’envoyer\nTenir le registre et les échéances des mandats',
}
const facilitatorEn = {
  title: 'Facilitation',
  purpose: 'That everyone speaks, that things move, and that time is kept.',
  accountabilities: 'Prepare the agenda\nLead the rounds\nHold the chosen frame',
}
const secretaryEn = {
  title: 'Secretary',
  purpose: 'That what is said and decided can be found again.',
  accountabilities:
    'Write the minutes during the meeting\nSend them\nKeep the register and the ends of mandates',
}
const college = (who: string) => ({
  title: `Collège : ${who}`,
  purpose: `Porter la voix du collège (${who}) dans l’animation de l’association.`,
  accountabilities:
    'Participer aux réunions du cercle\nRendre compte à son collège\nRelayer ses demandes',
})
const collegeEn = (who: string) => ({
  title: `College: ${who}`,
  purpose: `Carry the voice of the college (${who}) in the running of the association.`,
  accountabilities: 'Take part in the meetings\nReport to the college\nPass on its requests',
})

/** The words of circles that can be opened ready to use; written as the circle’s own, then changed at will. */
export const templateTexts = defineTexts(
  {
    'lab-steering': {
      label: 'Copil du Labo',
      hint: 'Oriente la stratégie du Labo, dit oui ou non au cadrage des expérimentations.',
      name: 'Copil Labo',
      purpose:
        'Que le Labo expérimente ce qui sert la démocratie des territoires, et que ce qui est appris serve à d’autres.',
      domain:
        'La stratégie du Labo, le passage au cadrage des expérimentations, l’adoption des protocoles, les priorités de l’année.',
      roles: {
        lead: {
          title: 'Premier lien',
          purpose: 'Porter au Labo ce que le cercle plus large attend.',
          accountabilities:
            'Dire les priorités\nVeiller aux moyens\nPourvoir les rôles sans élection',
        },
        representative: {
          title: 'Lien représentant',
          purpose: 'Porter au cercle plus large ce que le Labo vit.',
          accountabilities: 'Siéger dans le cercle plus large\nY porter les tensions du Labo',
        },
        facilitator,
        secretary,
        experiments: {
          title: 'Suivi des expérimentations',
          purpose: 'Que chaque expérimentation ait ce qu’il lui faut pour passer l’étape suivante.',
          accountabilities: 'Suivre les étapes et les retards\nPréparer les passages à décider',
        },
        network: {
          title: 'Lien avec le réseau des territoires',
          purpose: 'Que les besoins des territoires arrivent jusqu’au Labo.',
          accountabilities: 'Rapporter les besoins\nDire aux territoires ce qui est décidé',
        },
      },
    },
    animation: {
      label: 'Cercle d’animation élu par collèges',
      hint: 'Cinq collèges, deux sièges chacun, trois ans ; les sièges se pourvoient par un scrutin.',
      name: 'Cercle d’animation',
      purpose: 'Que l’association tienne son cap entre deux assemblées générales.',
      domain:
        'Le budget, le règlement intérieur, l’emploi, et ce que l’assemblée générale lui confie.',
      roles: {
        facilitator,
        secretary,
        innovators: college('innovatrices et innovateurs démocratiques'),
        professionals: college('professionnel·les'),
        authorities: college('collectivités'),
        citizens: college('citoyen·nes'),
        employees: college('salarié·es'),
      },
    },
    'co-presidency': {
      label: 'Co-présidence à trois',
      hint: 'Trois personnes, trois ans, une renouvelée chaque année par une élection sans candidat.',
      name: 'Co-présidence',
      purpose: 'Représenter l’association et veiller à sa raison d’être.',
      domain: 'La signature, la représentation en justice, la présidence du cercle d’animation.',
      roles: {
        president: {
          title: 'Co-présidence',
          purpose:
            'Représenter l’association à trois, sans que l’une des trois décide pour les autres.',
          accountabilities:
            'Représenter l’association\nPrésider le cercle d’animation\nVeiller au respect du manifeste',
        },
        secretary,
      },
    },
  },
  {
    'lab-steering': {
      label: 'Steering circle of the lab',
      hint: 'Steers the strategy of the lab, says whether experiments go to framing.',
      name: 'Steering circle of the lab',
      purpose:
        'That the lab tries what serves local democracy, and that what is learnt serves others.',
      domain:
        'The strategy of the lab, going to framing, the adoption of protocols, the priorities of the year.',
      roles: {
        lead: {
          title: 'Lead link',
          purpose: 'Bring to the lab what the wider circle expects.',
          accountabilities: 'Say the priorities\nSee to the means\nFill roles that are not elected',
        },
        representative: {
          title: 'Representative link',
          purpose: 'Bring to the wider circle what the lab lives.',
          accountabilities: 'Sit in the wider circle\nBring the tensions of the lab there',
        },
        facilitator: facilitatorEn,
        secretary: secretaryEn,
        experiments: {
          title: 'Following experiments',
          purpose: 'That each experiment has what it needs for its next stage.',
          accountabilities: 'Follow stages and delays\nPrepare the passages to decide',
        },
        network: {
          title: 'Link with the network of territories',
          purpose: 'That the needs of territories reach the lab.',
          accountabilities: 'Bring the needs\nTell territories what is decided',
        },
      },
    },
    animation: {
      label: 'Animation circle elected by colleges',
      hint: 'Five colleges, two seats each, three years; seats are filled by a vote.',
      name: 'Animation circle',
      purpose: 'That the association keeps its course between two general assemblies.',
      domain:
        'The budget, the rules of procedure, employment, and what the assembly entrusts to it.',
      roles: {
        facilitator: facilitatorEn,
        secretary: secretaryEn,
        innovators: collegeEn('democratic innovators'),
        professionals: collegeEn('professionals'),
        authorities: collegeEn('local authorities'),
        citizens: collegeEn('citizens'),
        employees: collegeEn('employees'),
      },
    },
    'co-presidency': {
      label: 'Three co-presidents',
      hint: 'Three people, three years, one renewed each year by an election without candidates.',
      name: 'Co-presidency',
      purpose: 'Represent the association and watch over its purpose.',
      domain: 'Signing, representation in court, chairing the animation circle.',
      roles: {
        president: {
          title: 'Co-presidency',
          purpose: 'Represent the association as three, none deciding for the others.',
          accountabilities:
            'Represent the association\nChair the animation circle\nWatch over the manifesto',
        },
        secretary: secretaryEn,
      },
    },
  },
)
