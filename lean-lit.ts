import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** Stands in a template's markup where a value goes: a comment between elements, plain text in an attribute's quotes. */
export const HOLE = '<!>';

/**
 * What Lit does for old browsers, polyfills and decorators, which nothing here needs, and for what these elements leave alone:
 * directives, comments and raw text with values inside. Only the scripts for pages go without it; the package has Lit as a
 * dependency.
 */
const SPARE: Record<string, [old: RegExp, now: string][]> = {
  'css-tag.js': [
    // Sheets are made by `unsafeCSS`, each once.
    [
      /const t=globalThis,e=.*?(?=export)/s,
      `class n{constructor(t){this.cssText=t}get styleSheet(){return this.t||(this.t=new CSSStyleSheet).replaceSync(this.cssText),this.t}}
      const r=t=>new n(t),S=(s,o)=>{s.adoptedStyleSheets=o.map(t=>t.styleSheet)},c=t=>t,e=!0,i=r;`,
    ],
  ],
  'lit-html.js': [
    // `smallTemplates` leaves nothing to find out of a template: each value has a comment or quotes of its own.
    [/h="\$lit\$",.*?(?=l=document)/, ''],
    [/f="\[.*?\/i,(?=x=)/, ''],
    [/function V\(t,i\).*?(?=class S\{)/, ''],
    [
      /class S\{.*?(?=function M)/,
      `class S{constructor({strings:t}){
        const d=this.parts=[],f=this.el=l.createElement("template"),m=t.join("${HOLE}");
        f.innerHTML=e?e.createHTML(m):m;
        let r,s=0;
        for(P.currentNode=f.content;d.length<t.length-1&&(r=P.nextNode());s++)
          if(r.data==="")d.push({index:s});
          else for(const t of r.getAttributeNames()){
            const i=r.getAttribute(t).split("${HOLE}");
            if(i[1]!==void 0)d.push({index:s,name:t.replace(/[.?@~]/,""),strings:i,ctor:{".":I,"?":L,"@":z}[t[0]]??H}),r.removeAttribute(t)
          }
      }}`,
    ],
    [/function M\(.*?(?=class R)/, ''],
    [/t=M\(this,t,i\),/, ''],
    [/t=M\(this,t,i,0\),/, ''],
    [/M\(this,e\[s\+n\],i,n\)/, 'e[s+n]'],
    [/(?<=class R\{constructor\(t),i(\).*?),this\._\$AN=.*?(?=u\(t\))/, '$1,this._$AD=t}'],
    [
      /u\(t\)\{.*?(?=p\(t\)\{let)/,
      `u(){
        const{el:{content:i},parts:s}=this._$AD,e=l.importNode(i,!0);
        let h,o=0,n=0,r;
        for(P.currentNode=e;n<s.length;o++)
          for(h=P.nextNode();(r=s[n])?.index===o;n++)this._$AV.push(r.ctor?new r.ctor(h,r.name,r.strings):new k(h,h.nextSibling));
        P.currentNode=l;
        return e
      }`,
    ],
    [/(?<=class k\{).*?(?=_\$AI)/, 'constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}'],
    [/(?<=class k\{.*?_\$AI\(t),i=this/, ''],
    [/const\{values:i,_\$litType\$:s\}=t,e=.*?,s\)(?=;)/, 'const{values:i}=t,e=this._$AC(t)'],
    [/new R\(e,this\),s=t\.u\(this\.options\)/, 'new R(e),s=t.u()'],
    [/,this,this\.options(?=\))/, ''],
    [/for\(this\._\$AP\?\.\(!1,!0,s\);/, 'for(;'],
    [/setConnected\(t\)\{.*?\}(?=\}class H)/, ''],
    [/(?<=class H\{)get.*?(?=s\.length>2)/, 'constructor(t,i,s){this.element=t,this.name=i,'],
    [/(?<=class H\{.*?_\$AI\(t),i=this,s,e(?=\))/, ',s'],
    [/o&&!e&&this/, 'o&&this'],
    [/_\$AI\(t,s,i\)/, '_$AI(t,i)'],
    [/(?<=class I.*?)constructor.*?(?=j\()/, ''],
    [/(?<=class L.*?)constructor.*?(?=j\()/, ''],
    [
      /(?<=class z.*?)constructor.*?\}(?=\})/,
      '_$AI(t){this._$AH===A&&this.element.addEventListener(this.name,t=>this._$AH(t)),this._$AH=t}',
    ],
    [/class Z\{.*?(?=const D=)/s, ''],
    [
      /const D=.*?(?=export)/,
      `const D=(t,i,{renderBefore:s})=>(i._$litPart$??=new k(i.insertBefore(c(),s),s))._$AI(t);`,
    ],
    [/j as _\$LH,/, ''],
  ],
  'reactive-element.js': [
    // Properties have accessors of their own, which also read and reflect; what they keep changes by itself.
    [/const\{is:i,.*?(?=class y )/s, 'const{is:i,getPrototypeOf:n}=Object;'],
    [/static addInitializer.*?(?=static get)/, ''],
    [/this\._\$Eh&&/, ''],
    [
      /static createProperty.*?(?=constructor)/,
      `static finalize(){if(!this.hasOwnProperty("finalized")){
        const t=n(this);
        t.finalize();
        this.finalized=!0;
        this.elementProperties=new Map([...t.elementProperties,...Object.entries(this.properties)]);
        this.elementStyles=[this.styles].flat();
        this._$Eh=new Map;
        for(const[t,s]of this.elementProperties)s.attribute&&this._$Eh.set(s.attribute,t)
      }}`,
    ],
    [/this\._\$Ep=void 0,(.*?),this\._\$Em=null/, '$1'],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    [/void 0!==this\.renderRoot&&this\.isConnected/, 'this.renderRoot&&this.isConnected'],
    [/removeController\(t\)\{.*?\}/, ''],
    [
      /(?<=_\$E_\(\)\{).*?(?=createRenderRoot)/,
      `this._$Ep=new Map;for(const i of this.constructor.elementProperties.keys())this.hasOwnProperty(i)&&(this._$Ep.set(i,this[i]),delete this[i])}`,
    ],
    [
      /this\._\$AK\(t,i\).*?(?=async _\$EP)/,
      `const{_$Eh:r,elementProperties:o}=this.constructor,e=r.get(t);this[e]=o.get(e).type===Boolean?i!==null:i}
      requestUpdate(t,s){
        if(t!==void 0){
          if(i(this[t],s))return;
          this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)
        }
        this.isUpdatePending||(this._$ES=this._$EP())
      }`,
    ],
    [
      /const t=this\.scheduleUpdate\(\).*?(?=performUpdate\(\)\{)/,
      // The element has a pace of its own.
      'return await this.scheduleUpdate(),!this.isUpdatePending}',
    ],
    [
      /if\(this\.renderRoot.*?_\$AE\(s\)\}(?=willUpdate)/,
      `this.renderRoot??=this.createRenderRoot();for(const[t,s]of this._$Ep)this[t]=s}
      const t=this._$AL;
      try{
        this.willUpdate(t);
        this._$EO?.forEach(t=>t.hostUpdate?.());
        this.update(t)
      }catch(t){throw this._$EM(),t}
      this._$AE(t)}`,
    ],
    [/shouldUpdate\(t\)\{return!0\}/, ''],
    [/this\._\$Eq&&=.*?,this\._\$EM\(\)/, 'this._$EM()'],
    [/,p\?\.\(\{.*?push\("[\d.]+"\)/, ''],
    [/y\[d\("(\w+)"\)\]=new Map,y.*?=new Map/, 'y.$1=new Map,y.finalized=!0'],
    [/,u as defaultConverter/, ''],
    [/,f as notEqual/, ''],
  ],
  'lit-element.js': [
    [/const s=globalThis;/, ''],
    [/super\(\.\.\.arguments\),this\.renderOptions=\{host:this\},this\._\$Do=void 0/, 'super(),this.renderOptions={}'],
    [/this\.hasUpdated\|\|\(.*?\),(super\.update\(t\)),this\._\$Do=/, '$1,'],
    [/connectedCallback\(\)\{.*?(?=render\(\))/, ''],
    [/render\(\)\{return r\}/, ''],
    [/i\._\$litElement\$=!0,i\.?\[?["']?finalized["']?\]?=!0,.*?(?=export\{)/s, 'i.finalized=!0;'],
    [/,n as _\$LE/, ''],
  ],
};

/** Lit without what is spare. */
export function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    apply: 'build',
    transform(code, id) {
      const spare = /\/(lit-html|lit-element|@lit\/reactive-element)\/([\w-]+\.js)$/.exec(id)?.[2];
      const changes = SPARE[spare ?? ''];
      if (!changes) return undefined;
      let text = code;
      for (const [old, now] of changes) {
        if (!old.test(text)) throw new Error(`${id} has changed: ${String(old)} is not in it.`);
        text = text.replace(old, now);
      }
      return { code: text, map: new MagicString(text).generateMap({ source: id, hires: 'boundary' }) };
    },
  };
}
