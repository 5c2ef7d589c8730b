# One server of Laurel. It listens on 4000 and keeps the portal key in /data; DATABASE_URL names its PostgreSQL.
FROM node:24-bookworm-slim AS server
WORKDIR /laurel
ENV PATH=/laurel/node_modules/.bin:$PATH NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
COPY packages/client/package.json packages/client/
COPY scripts ./scripts
RUN node scripts/bootstrap.mjs && npm cache clean --force
COPY . .
RUN node -e "import('./scripts/build.mjs').then(({ ensureBuild }) => ensureBuild())" \
  && install -d -o node -g node -m 0700 /data
USER node
ENV HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "scripts/start.mjs"]

# The example partner of the federation profile; it uses packages that only tests need.
FROM server AS assets
USER root
RUN npm_config_cache=/tmp/npm node scripts/bootstrap.mjs --with-tests && rm -rf /tmp/npm
USER node
ENV PORT=4010
EXPOSE 4010
HEALTHCHECK NONE
CMD ["node", "examples/assets/server.ts"]
