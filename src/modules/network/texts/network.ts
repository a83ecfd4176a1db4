import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

export const networkTexts = defineTexts(
  {
    group: 'Réseau',
    network: 'Le réseau',
    title: 'Des territoires qui s’engagent, et qui s’entraident',
    lead: 'Ils essaient, se visitent, se conseillent, et disent publiquement ce qu’ils promettent.',
    members: 'Les membres',
    mapTitle: 'Les territoires membres du réseau',
    territory: 'Territoire',
    kind: 'Type',
    since: 'Membre depuis le',
    csv: 'Membres (CSV)',
    json: 'Données (JSON)',
    noMember: 'Aucun territoire membre pour l’instant',
    noMemberHint:
      'Les territoires qui rejoignent le réseau s’affichent ici, sur la carte et en liste.',
    declaration: 'La déclaration',
    sign: 'Signer la déclaration',
    signed: (signatures: number, commitments: number) =>
      `${counted(signatures, 'territoire l’a signée', 'territoires l’ont signée')}, avec ${counted(commitments, 'engagement daté', 'engagements datés')}.`,
    readDeclaration: 'Lire la déclaration et ses signatures',
    noDeclaration: 'La déclaration n’est pas encore publiée',
    noDeclarationHint: 'Son texte s’affichera ici.',
    calls: 'Les appels en cours',
    health: 'Santé du réseau',
    mandates: 'Mandats et relais',
    openData: 'Membres du réseau et signatures de la déclaration',
    openDataText:
      'Territoires membres du réseau, signatures publiques de la déclaration, engagements et leur état. Sans nom de personne.',
    openDataWords: ['réseau', 'territoires', 'déclaration', 'engagements'],
  },
  {
    group: 'Network',
    network: 'The network',
    title: 'Territories that commit, and help each other',
    lead: 'They try, visit and advise one another, and say in public what they promise.',
    members: 'Members',
    mapTitle: 'Member territories of the network',
    territory: 'Territory',
    kind: 'Type',
    since: 'Member since',
    csv: 'Members (CSV)',
    json: 'Data (JSON)',
    noMember: 'No member territory yet',
    noMemberHint: 'Territories that join the network are shown here, on the map and in a list.',
    declaration: 'The declaration',
    sign: 'Sign the declaration',
    signed: (signatures, commitments) =>
      `Signed by ${signatures} ${signatures === 1 ? 'territory' : 'territories'}, with ${commitments} dated ${commitments === 1 ? 'commitment' : 'commitments'}.`,
    readDeclaration: 'Read the declaration and its signatures',
    noDeclaration: 'The declaration is not published yet',
    noDeclarationHint: 'Its text will be shown here.',
    calls: 'Open calls',
    health: 'Health of the network',
    mandates: 'Mandates and hand-overs',
    openData: 'Members of the network and signatures of the declaration',
    openDataText:
      'Member territories of the network, public signatures of the declaration, commitments and their state. Without the name of any person.',
    openDataWords: ['network', 'territories', 'declaration', 'commitments'],
  },
)
