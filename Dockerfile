# Naru in a container: built with everything, run with what it needs, as an ordinary user.
FROM node:24-bookworm-slim AS build
WORKDIR /naru
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    NARU_DATA=/data
WORKDIR /naru
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=root:root /naru/package.json ./
COPY --from=build --chown=root:root /naru/node_modules ./node_modules
COPY --from=build --chown=root:root /naru/migrations ./migrations
COPY --from=build --chown=root:root /naru/dist ./dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/server/main.js"]
