import { fill, type Language } from '#shared/kernel/text'
import { type DemoUser, demoOrganisation, demoUsers } from './demo-users.ts'
import { groupNames, roleNames, issuerTexts as texts } from './issuer-texts.ts'
import { html, type Markup } from './markup.ts'

/** One card per demo user, in groups by kind of organisation, the group of `entry` first; pressing a card's button posts its `sub`. */
export function signInBody(language: Language, action: string, entry: unknown): Markup {
  const all = [...Map.groupBy(demoUsers, kindOf)]
  const groups = [...all.filter(([kind]) => kind === entry), ...all.filter(([kind]) => kind !== entry)]
  return html`
<h1>${texts.signIn[language]}</h1>
<p class="dimmed">${texts.signInNote[language]}</p>
<form class="groups" method="post" action="${action}">
${groups.map(
  ([
    kind,
    users,
  ]) => html`<section class="of-${users.length}" aria-labelledby="${kind}"><h2 id="${kind}">${groupNames[kind][language]}</h2>
<ul class="cards">${users.map((user) => card(user, language))}</ul></section>`,
)}
</form>`
}

function kindOf(user: DemoUser) {
  const key = user.memberships[0]?.organisation ?? user.mayClaim
  return key === undefined ? 'company' : demoOrganisation(key).kind
}

function card(user: DemoUser, language: Language): Markup {
  const [first, ...others] = user.memberships
  const name = user.displayName[language]
  return html`<li class="card">
<div class="who"><h3>${name}</h3>${first?.roles.map((role) => html`<span class="badge">${roleNames[role][language]}</span>`)}</div>
<p class="small">${first === undefined ? texts.noCompany[language] : demoOrganisation(first.organisation).name[language]}</p>
${others.map((other) => html`<p class="small dimmed">${alsoAt(other, language)}</p>`)}
<p class="try dimmed">${user.tryThis[language]}</p>
${user.mayClaim === undefined ? undefined : claimData(user.mayClaim, language)}
<button name="sub" value="${user.sub}">${fill(texts.signInAs, language, { name })}</button>
</li>`
}

function alsoAt(membership: DemoUser['memberships'][number], language: Language): string {
  return fill(texts.alsoAt, language, {
    organisation: demoOrganisation(membership.organisation).name[language],
    role: membership.roles.map((role) => roleNames[role][language]).join(' '),
  })
}

/** What the registry knows of the company, for trying the claim. */
function claimData(key: string, language: Language): Markup {
  const { name, uscc, legalRepresentative } = demoOrganisation(key)
  // Company and representative in Chinese on every page: that is what the form compares.
  const rows = [
    [texts.claimCompany, name.zh],
    [texts.claimCode, uscc],
    [texts.claimName, legalRepresentative?.name],
    [texts.claimIdNumber, legalRepresentative?.idNumber],
  ] as const
  return html`<dl class="data">${rows.map(([label, value]) => html`<dt>${label[language]}</dt><dd lang="zh-CN">${value}</dd>`)}</dl>`
}
