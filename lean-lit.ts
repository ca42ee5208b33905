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
    [/i=t=>t,/, ''],
    [/h="\$lit\$",.*?(?=l=document)/, ''],
    [/,d=t=>u\(t\).*?(?=,f=)/, ''],
    [/f="\[.*?\/i,x=.*?,b=x\(1\),w=x\(2\),T=x\(3\)/, 'b=(strings,...values)=>({strings,values})'],
    [/function V\(t,i\).*?(?=class S\{)/, ''],
    [
      /class S\{.*?(?=function M)/,
      `class S{constructor(t){
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
    [
      /class R\{.*?(?=class k)/,
      `class R{
        constructor(t){
          const{el:{content:i},parts:s}=this._$AD=t;
          let h,o=0,n=0,r;
          for(P.currentNode=this.el=l.importNode(i,!0),this.parts=[];n<s.length;o++)
            for(h=P.nextNode();(r=s[n])?.index===o;n++)this.parts.push(r.ctor?new r.ctor(h,r.name,r.strings):new k(h,h.nextSibling));
          P.currentNode=l
        }
        p(t){
          let i=0;
          for(const s of this.parts)s.strings?(s._$AI(t,i),i+=s.strings.length-1):s._$AI(t[i++])
        }
      }`,
    ],
    [/(?<=class k\{).*?(?=_\$AI)/, 'constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}'],
    [/(?<=class k\{.*?_\$AI\(t),i=this.*?,(?=a\(t\))/, '){'],
    [
      /void 0!==t\._\$litType\$\?this\.\$\(t\):void 0!==t\.nodeType\?this\.T\(t\):d\(t\)\?this\.k\(t\):this\._\(t\)/,
      't.strings?this.$(t):t.nodeType?this.T(t):this.k(t)',
    ],
    [
      /\$\(t\)\{.*?(?=k\(t\)\{)/,
      `$({strings:t,values:i}){
        let e=C.get(t);
        e||C.set(t,e=new S(t));
        if(this._$AH?._$AD!==e){
          const t=new R(e);
          t.p(i);
          this.T(t.el);
          this._$AH=t
        }else this._$AH.p(i)
      }`,
    ],
    [/,this,this\.options(?=\))/, ''],
    [
      /_\$AR\(t=.*?(?=class H)/,
      '_$AR(t=this._$AA.nextSibling){for(let s;t!==this._$AB;t=s)s=t.nextSibling,t.remove()}}',
    ],
    [
      /class H\{.*?(?=class Z)/,
      // One value, or several with text around them; none of them is `noChange`.
      `class H{
        constructor(t,i,s){this.element=t,this.name=i,this.strings=s,this._$AH=[A]}
        _$AI(t,i){
          const{strings:s,_$AH:e}=this;
          let h,o=s.length-1;
          for(;o--;)e[o]!==t[i+o]&&(e[o]=t[i+o],h=1);
          h&&this.j(s[2]!==void 0||s[0]||s[1]?s.map((t,i)=>(e[i-1]??"")+t).join(""):e[0])
        }
        j(t){t===A?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}
      }
      class I extends H{j(t){this.element[this.name]=t}}
      class L extends H{j(t){this.element.toggleAttribute(this.name,!!t)}}
      class z extends H{j(t){this.t||this.element.addEventListener(this.name,t=>this.t(t)),this.t=t}}`,
    ],
    [/class Z\{.*?(?=const D=)/s, ''],
    [
      /const D=.*?(?=export)/,
      `const D=(t,i)=>{
        if(!i._$litPart$){
          const t=c();
          i.prepend(t);
          i._$litPart$=new k(t,t.nextSibling)
        }
        i._$litPart$._$AI(t)
      };`,
    ],
    [/j as _\$LH,/, ''],
    [/T as mathml,/, ''],
    [/,w as svg/, ''],
  ],
  'reactive-element.js': [
    // Properties have accessors of their own, which also read and reflect; what they keep changes by itself. All stand in one
    // class, and nobody asks what has changed.
    [/const\{is:i,.*?(?=class y )/s, ''],
    [/static addInitializer.*?(?=static get)/, ''],
    [
      /static get observedAttributes.*?(?=constructor)/,
      `static get observedAttributes(){return Object.entries(this.properties).flatMap(([,t])=>t.attribute||[])}`,
    ],
    [/this\._\$Ep=void 0,(.*?),this\._\$Em=null,this\._\$Ev\(\)\}_\$Ev\(\)\{/, '$1,'],
    [/this\._\$AL=new Map,/, 'this._$EO=[],'],
    [/,this\.constructor\.l\?\.forEach\(t=>t\(this\)\)/, ''],
    [/void 0!==this\.renderRoot&&this\.isConnected/, 'this.renderRoot&&this.isConnected'],
    [/\(this\._\$EO\?\?=new Set\)\.add\(t\)/, 'this._$EO.push(t)'],
    [/removeController\(t\)\{.*?\}/, ''],
    [/_\$EO\?/g, '_$EO'],
    [
      /(?<=_\$E_\(\)\{).*?(?=createRenderRoot)/,
      `this._$Ep=[];for(const i in this.constructor.properties)this.hasOwnProperty(i)&&(this._$Ep.push([i,this[i]]),delete this[i])}`,
    ],
    [/this\.constructor\.elementStyles/, '[this.constructor.styles].flat()'],
    [/enableUpdating\(t\)\{\}/, ''],
    [
      /this\._\$AK\(t,i\).*?(?=async _\$EP)/,
      `for(const[s,e]of Object.entries(this.constructor.properties))if(e.attribute===t)this[s]=e.type===Boolean?i!==null:i}
      requestUpdate(t,s){t!==void 0&&Object.is(this[t],s)||this.isUpdatePending||(this._$ES=this._$EP())}`,
    ],
    [
      /const t=this\.scheduleUpdate\(\).*?(?=performUpdate\(\)\{)/,
      // The element has a pace of its own.
      'return await this.scheduleUpdate(),!this.isUpdatePending}',
    ],
    [
      /if\(this\.renderRoot.*?_\$AE\(s\)\}willUpdate\(t\)\{\}/,
      `this.renderRoot??=this.createRenderRoot();for(const[t,s]of this._$Ep)this[t]=s}
      try{
        this.willUpdate();
        this._$EO.forEach(t=>t.hostUpdate?.());
        this.update()
      }catch(t){throw this.isUpdatePending=!1,t}
      this._$AE()}`,
    ],
    [/_\$AE\(t\)\{(.*?),this\.hasUpdated\|\|.*?(?=get updateComplete)/, '_$AE(){$1,this.hasUpdated=!0,this.updated()}'],
    [/shouldUpdate\(t\)\{return!0\}/, ''],
    [/update\(t\)\{this\._\$Eq.*?firstUpdated\(t\)\{\}/, 'update(){this.isUpdatePending=!1}'],
    [/,p\?\.\(\{.*?push\("[\d.]+"\)/, ''],
    [/y\.elementStyles=\[\],(.*?),y\[d\("(\w+)"\)\]=new Map,y.*?=new Map/, '$1'],
    [/,u as defaultConverter/, ''],
    [/,f as notEqual/, ''],
  ],
  'lit-element.js': [
    [/const s=globalThis;/, ''],
    [/constructor\(\)\{.*?(?=update\(t\))/, ''],
    [/update\(t\)\{.*?(?=render\(\)\{)/, 'update(){const t=this.render();super.update();e(t,this.renderRoot)}'],
    [/render\(\)\{return r\}/, ''],
    [/i\._\$litElement\$=!0,i\.?\[?["']?finalized["']?\]?=!0,.*?(?=export\{)/s, ''],
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
