import { launch, Visit } from './lib/browser.mjs';
import { Mouse } from './lib/hand.mjs';
import { t } from './lib/words.mjs';
import { writeFileSync, readFileSync, mkdirSync } from 'node:fs';
const out='/tmp/pic-try/'; mkdirSync(out,{recursive:true});
const b=await launch();
const [w,h]=(process.argv[2]??'1366x900').split('x').map(Number);
const v=await Visit.open(b,{viewport:{width:w,height:h},theme:process.argv[3]??'light'});
const page=v.page;
const hand=new Mouse(page);
await hand.upload(t('shell.import.open'),{name:'x.json',mimeType:'application/json',buffer:readFileSync('/tmp/wt-pictures/public/samples/'+(process.argv[4]??'startup')+'.json')});
await hand.sees('link', t('shell.tab.files'));
const id=JSON.parse(readFileSync('/tmp/wt-pictures/public/samples/'+(process.argv[4]??'startup')+'.json')).document.id;
console.log(page.url());
const base=page.url().match(/#\/w\/[^/]+/)[0];
for (const ex of ['culture','vision']) {
  await page.evaluate(x=>{location.hash=x},`${base}/${ex}/reveal`);
  await page.locator('.picture').first().waitFor();
  await page.screenshot({path:out+`${ex}.png`,fullPage:true});
  const n=await page.locator('.picture-takes').count();
  for(let i=0;i<n;i++) for(const f of [0,1]){
    const [d]=await Promise.all([page.waitForEvent('download'),page.locator('.picture-takes').nth(i).locator('button').nth(f).click()]);
    const name=d.suggestedFilename(); console.log(name);
    await d.saveAs(out+`${ex}-${i}.${name.split('.').pop()}`);
    if(!f){const p=await v.context.newPage(); await p.goto('file://'+out+`${ex}-${i}.svg`); await p.screenshot({path:out+`${ex}-${i}-svg.png`}); await p.close();}
  }
}
console.log(v.faults);
await v.close(); await b.close();
