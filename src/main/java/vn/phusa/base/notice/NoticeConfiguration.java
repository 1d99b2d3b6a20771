package vn.phusa.base.notice;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NoticeSettings.class, MailSettings.class})
class NoticeConfiguration {}
